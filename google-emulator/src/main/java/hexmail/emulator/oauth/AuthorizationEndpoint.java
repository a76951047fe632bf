package hexmail.emulator.oauth;

import hexmail.emulator.grants.Account;
import hexmail.emulator.grants.Accounts;
import hexmail.emulator.grants.AuthorizationCode;
import hexmail.emulator.grants.AuthorizationCodes;
import hexmail.emulator.grants.Consents;
import hexmail.emulator.grants.Grant;
import hexmail.emulator.grants.Grants;
import hexmail.emulator.grants.Scopes;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The authorization endpoint, on Google's old and new URL, and the steps of its pages. All three
/// accounts count as signed in to this browser; there are no passwords.
final class AuthorizationEndpoint {
  private final AuthorizationCodes codes;
  private final Consents consents;

  AuthorizationEndpoint(Grants grants) {
    this.codes = grants.codes();
    this.consents = grants.consents();
  }

  void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/o/oauth2/auth", this::authorize);
    routes.get("/o/oauth2/v2/auth", this::authorize);
    routes.get(SignInPages.ACCOUNT, this::account);
    routes.post(SignInPages.CONSENT, this::consent);
    routes.exception(
        AuthorizationProblem.class, (problem, context) -> SignInPages.problem(context, problem));
  }

  private void authorize(Context context) {
    AuthorizationRequest request = AuthorizationRequest.of(context.queryParamMap());
    Optional<Account> hinted = request.hinted();
    if (request.silent()) {
      silent(context, request, hinted);
    } else if (hinted.isPresent() && !request.choosesAccount()) {
      chosen(context, request, hinted.get());
    } else {
      SignInPages.chooser(context, request);
    }
  }

  private void silent(Context context, AuthorizationRequest request, Optional<Account> hinted) {
    if (hinted.isEmpty()) {
      refuse(context, request, "interaction_required");
    } else if (!grantedAll(request, hinted.get())) {
      refuse(context, request, "consent_required");
    } else {
      finish(context, request, new Approval(hinted.get(), request.scopes(), false));
    }
  }

  private void account(Context context) {
    AuthorizationRequest request = AuthorizationRequest.of(context.queryParamMap());
    String subject = context.queryParam("account");
    if (subject == null) {
      SignInPages.chooser(context, request);
    } else {
      chosen(context, request, account(subject));
    }
  }

  private void chosen(Context context, AuthorizationRequest request, Account account) {
    if (request.forcesConsent() || !grantedAll(request, account)) {
      SignInPages.consent(context, request, account);
    } else {
      finish(context, request, new Approval(account, request.scopes(), false));
    }
  }

  private void consent(Context context) {
    AuthorizationRequest request = AuthorizationRequest.of(context.formParamMap());
    Account account = account(String.valueOf(context.formParam("account")));
    Set<String> granted = granted(request, context.formParams("granted"));
    if (!"allow".equals(context.formParam("decision")) || granted.isEmpty()) {
      refuse(context, request, "access_denied");
    } else {
      consents.add(account, granted);
      finish(context, request, new Approval(account, granted, true));
    }
  }

  /// The sign-in scopes come with the account; of the others, those that were ticked.
  private static Set<String> granted(AuthorizationRequest request, List<String> ticked) {
    Set<String> granted = new HashSet<>(request.scopes());
    granted.removeIf(scope -> !Scopes.signIn(scope) && !ticked.contains(scope));
    return granted;
  }

  private boolean grantedAll(AuthorizationRequest request, Account account) {
    return consents.of(account).containsAll(request.scopes());
  }

  private static Account account(String subject) {
    return Accounts.withSubject(subject)
        .orElseThrow(() -> AuthorizationProblem.invalid("There is no such account."));
  }

  /// What the person allowed, and whether by the consent page of this very authorization.
  private record Approval(Account account, Set<String> scopes, boolean consentShown) {}

  private void finish(Context context, AuthorizationRequest request, Approval approval) {
    Set<String> scopes = new HashSet<>(approval.scopes());
    if (request.includesGrantedScopes()) {
      scopes.addAll(consents.of(approval.account()));
    }
    List<String> ordered = scopes.stream().sorted().toList();
    String code =
        codes.issue(
            new AuthorizationCode(
                new Grant(approval.account(), scopes),
                request.redirectUri(),
                request.offline() && approval.consentShown(),
                request.nonce(),
                request.challenge()));
    redirect(
        context,
        Redirect.of(request)
            .with("iss", IdTokens.ISSUER)
            .with("code", code)
            .with("scope", Scopes.joinWithShortForms(ordered))
            .with("authuser", String.valueOf(Accounts.ALL.indexOf(approval.account())))
            .with("prompt", approval.consentShown() ? "consent" : "none"));
  }

  private static void refuse(Context context, AuthorizationRequest request, String error) {
    redirect(context, Redirect.of(request).with("error", error));
  }

  /// 303 after the form, 302 otherwise: a browser then asks with GET either way.
  private static void redirect(Context context, Redirect redirect) {
    boolean form = context.isFormUrlencoded();
    context.header("Cache-Control", "no-store");
    context.header("Referrer-Policy", "no-referrer");
    context.redirect(redirect.address(), form ? HttpStatus.SEE_OTHER : HttpStatus.FOUND);
  }

  /// The address that takes a person back to the client, parameter by parameter.
  private static final class Redirect {
    private final String redirectUri;
    private final List<String> parameters = new ArrayList<>();

    private Redirect(String redirectUri) {
      this.redirectUri = redirectUri;
    }

    /// Begins with the state of the request, if it had one.
    static Redirect of(AuthorizationRequest request) {
      return new Redirect(request.redirectUri()).with("state", request.state());
    }

    /// Adds a parameter; null is left out.
    Redirect with(String name, @Nullable String value) {
      if (value != null) {
        parameters.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
      }
      return this;
    }

    String address() {
      return redirectUri + "?" + String.join("&", parameters);
    }
  }
}
