package hexmail.emulator.oauth;

import hexmail.emulator.fault.FaultQueue;
import hexmail.emulator.fault.SignInFault;
import hexmail.emulator.fault.SignInFault.Ending;
import hexmail.emulator.grants.AccountDirectory;
import hexmail.emulator.grants.GoogleAccount;
import hexmail.emulator.grants.GrantStore;
import hexmail.emulator.grants.GrantedScopes;
import hexmail.emulator.grants.SignInSettings;
import hexmail.emulator.grants.SignInSettings.Leniency;
import hexmail.emulator.oauth.AuthorizationResult.Approval;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The authorization endpoint, on Google's old and new URL, and the requests of its pages. There
/// are no passwords: a person signs in by choosing an account.
final class AuthorizationEndpoint {
  private final GrantedScopes consents;
  private final AccountDirectory directory;
  private final SignInSettings settings;
  private final BrowserSessions browsers;
  private final FaultQueue<SignInFault> faults;
  private final AuthorizationResult result;

  AuthorizationEndpoint(GrantStore grants, FaultQueue<SignInFault> faults) {
    this.consents = grants.consents();
    this.directory = grants.directory();
    this.settings = grants.signInSettings();
    this.browsers = new BrowserSessions(grants);
    this.faults = faults;
    this.result = new AuthorizationResult(grants, browsers, faults);
  }

  void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/o/oauth2/auth", this::authorize);
    routes.get("/o/oauth2/v2/auth", this::authorize);
    routes.get(SignInPages.ACCOUNT, this::account);
    routes.post(SignInPages.CONSENT, this::consent);
    routes.exception(
        AuthorizationError.class, (error, context) -> SignInPages.error(context, error));
  }

  private void authorize(Context context) {
    AuthorizationRequest request = AuthorizationRequest.of(context.queryParamMap());
    Optional<SignInFault> ending = faults.head(SignInFault::immediate);
    if (ending.isPresent()) {
      end(context, request, ending.get());
    } else if (request.silent()) {
      silent(context, request);
    } else {
      start(context, request);
    }
  }

  private static void end(Context context, AuthorizationRequest request, SignInFault fault) {
    switch (fault.ending()) {
      case Ending.Refusal(String word) ->
          ClientRedirect.refusal(request, word).instead(fault.parameters()).send(context);
      case Ending.Page(int status, String error, String description) ->
          throw new AuthorizationError(status, error, description);
      case Ending.Usual() -> throw new IllegalArgumentException("this fault does not end anything");
    }
  }

  private void silent(Context context, AuthorizationRequest request) {
    List<GoogleAccount> signedIn = browsers.signedIn(context);
    Optional<GoogleAccount> hinted = directory.hinted(request.hint());
    List<GoogleAccount> meant =
        request.hint().isEmpty() ? signedIn : hinted.filter(signedIn::contains).stream().toList();
    if (meant.isEmpty()) {
      refuse(context, request, "login_required");
    } else if (meant.size() > 1) {
      refuse(context, request, "interaction_required");
    } else if (!grantedAll(request, meant.getFirst())) {
      refuse(context, request, "consent_required");
    } else {
      result.send(context, request, new Approval(meant.getFirst(), request.scopes(), false));
    }
  }

  /// The first page. An account that is signed in and hinted at, and the only one that is signed
  /// in, is used at once (keycloak#16750), unless the client asks for the chooser.
  private void start(Context context, AuthorizationRequest request) {
    List<GoogleAccount> signedIn = browsers.signedIn(context);
    Optional<GoogleAccount> hinted = directory.hinted(request.hint());
    if (request.choosesAccount() || (hinted.isEmpty() && signedIn.size() != 1)) {
      choose(context, request);
      return;
    }
    GoogleAccount account = hinted.orElseGet(signedIn::getFirst);
    if (signedIn.contains(account)) {
      chosen(context, request, account);
    } else {
      SignInPages.signIn(context, request, account);
    }
  }

  private void choose(Context context, AuthorizationRequest request) {
    List<GoogleAccount> signedIn = browsers.signedIn(context);
    if (signedIn.isEmpty()) {
      SignInPages.signIn(context, request, directory.all());
    } else {
      SignInPages.chooser(context, request, signedIn);
    }
  }

  private void account(Context context) {
    AuthorizationRequest request = AuthorizationRequest.of(context.queryParamMap());
    String subject = context.queryParam("account");
    if (subject != null) {
      GoogleAccount account = account(subject);
      int _ = browsers.signIn(context, account);
      chosen(context, request, account);
    } else if (context.queryParam(SignInPages.OTHER) != null) {
      SignInPages.signIn(context, request, directory.all());
    } else {
      choose(context, request);
    }
  }

  private void chosen(Context context, AuthorizationRequest request, GoogleAccount account) {
    if (request.forcesConsent() || !grantedAll(request, account)) {
      SignInPages.consent(context, request, page(account));
    } else {
      result.send(context, request, new Approval(account, request.scopes(), false));
    }
  }

  private SignInPages.Consent page(GoogleAccount account) {
    return new SignInPages.Consent(
        account, consents.of(account), settings.allows(Leniency.BOXES_TICKED));
  }

  /// Rights that were granted before stay. If none of the missing ones is ticked, nothing new is
  /// given, and Google answers `access_denied` (google/GoogleSignIn-iOS#370).
  private void consent(Context context) {
    AuthorizationRequest request = AuthorizationRequest.of(context.formParamMap());
    GoogleAccount account = account(String.valueOf(context.formParam("account")));
    Set<String> missing = new HashSet<>(request.rights());
    missing.removeAll(consents.of(account));
    boolean asked = !missing.isEmpty();
    boolean ticked = missing.removeAll(context.formParams("granted"));
    Set<String> granted = new HashSet<>(request.scopes());
    granted.removeAll(missing);
    if (!"allow".equals(context.formParam("decision"))
        || granted.isEmpty()
        || (asked && !ticked && !settings.allows(Leniency.SIGN_IN_WITHOUT_RIGHTS))) {
      refuse(context, request, "access_denied");
    } else {
      result.send(context, request, new Approval(account, granted, true));
    }
  }

  private boolean grantedAll(AuthorizationRequest request, GoogleAccount account) {
    return consents.of(account).containsAll(request.scopes());
  }

  private GoogleAccount account(String subject) {
    return directory
        .withSubject(subject)
        .orElseThrow(() -> AuthorizationError.invalid("There is no such account."));
  }

  private static void refuse(Context context, AuthorizationRequest request, String error) {
    ClientRedirect.refusal(request, error).send(context);
  }
}
