package hexmail.emulator.oauth;

import hexmail.emulator.fault.FaultQueue;
import hexmail.emulator.fault.SignInFault;
import hexmail.emulator.grants.AccountDirectory;
import hexmail.emulator.grants.AuthorizationCodes;
import hexmail.emulator.grants.GoogleAccount;
import hexmail.emulator.grants.GoogleScopes;
import hexmail.emulator.grants.Grant;
import hexmail.emulator.grants.GrantStore;
import hexmail.emulator.grants.GrantedScopes;
import hexmail.emulator.grants.IssuedCode;
import hexmail.emulator.grants.SignInSettings;
import hexmail.emulator.grants.SignInSettings.Leniency;
import io.javalin.http.Context;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The end of an authorization that the person allowed: records the consent and redirects to the
/// client with a code.
final class AuthorizationResult {
  private final AuthorizationCodes codes;
  private final GrantedScopes consents;
  private final AccountDirectory directory;
  private final SignInSettings settings;
  private final BrowserSessions browsers;
  private final FaultQueue<SignInFault> faults;

  AuthorizationResult(GrantStore grants, BrowserSessions browsers, FaultQueue<SignInFault> faults) {
    this.codes = grants.codes();
    this.consents = grants.consents();
    this.directory = grants.directory();
    this.settings = grants.signInSettings();
    this.browsers = browsers;
    this.faults = faults;
  }

  /// What the person allowed.
  ///
  /// @param consentShown whether the consent page was part of this authorization
  record Approval(GoogleAccount account, Set<String> scopes, boolean consentShown) {}

  /// An approval after the fault.
  ///
  /// @param first whether the account had granted nothing to the client before
  private record Granted(Approval approval, boolean first) {}

  void send(Context context, AuthorizationRequest request, Approval approval) {
    SignInFault fault = faults.next(waiting -> !waiting.immediate()).orElseGet(SignInFault::usual);
    Granted granted = granted(request, approval, fault);
    if (granted.approval().scopes().isEmpty()) {
      ClientRedirect.refusal(request, "access_denied").send(context);
      return;
    }
    int number = browsers.signIn(context, granted.approval().account());
    boolean refreshable = fault.refreshToken() && refreshable(request, granted);
    success(request, granted.approval(), refreshable)
        .with("authuser", String.valueOf(number))
        .with("prompt", granted.approval().consentShown() ? "consent" : "none")
        .with("hd", granted.approval().account().hostedDomain())
        .instead(fault.parameters())
        .send(context);
  }

  /// Google issues a refresh token "only on the first authorization, or when prompt is consent"
  /// (google-api-php-client#1686): rights that are added later do not bring one.
  private boolean refreshable(AuthorizationRequest request, Granted granted) {
    return request.offline()
        && granted.approval().consentShown()
        && (granted.first()
            || request.forcesConsent()
            || settings.allows(Leniency.REFRESH_TOKEN_WITH_ADDED_RIGHTS));
  }

  /// When the fault replaces the account, the consent page counts as shown if the other account has
  /// not consented yet.
  private Granted granted(AuthorizationRequest request, Approval approval, SignInFault fault) {
    String other = fault.account();
    GoogleAccount account =
        other == null ? approval.account() : directory.named(other).orElse(approval.account());
    Set<String> unticked = GoogleScopes.parse(GoogleScopes.join(fault.unticked()));
    Set<String> scopes = new HashSet<>(approval.scopes());
    scopes.removeAll(unticked);
    Set<String> before = consents.of(account);
    boolean shown = approval.consentShown() || !before.containsAll(scopes);
    if (shown) {
      consents.add(account, scopes);
    }
    if (request.includesGrantedScopes() && !scopes.isEmpty()) {
      scopes.addAll(before);
      scopes.removeAll(unticked);
    }
    return new Granted(new Approval(account, scopes, shown), before.isEmpty());
  }

  private ClientRedirect success(
      AuthorizationRequest request, Approval approval, boolean refreshable) {
    List<String> ordered = approval.scopes().stream().sorted().toList();
    String code =
        codes.issue(
            new IssuedCode(
                new Grant(approval.account(), approval.scopes()),
                request.redirectUri(),
                refreshable,
                request.nonce(),
                request.challenge()));
    return ClientRedirect.of(request)
        .with("iss", IdTokens.ISSUER)
        .with("code", code)
        .with("scope", GoogleScopes.joinWithShortForms(ordered));
  }
}
