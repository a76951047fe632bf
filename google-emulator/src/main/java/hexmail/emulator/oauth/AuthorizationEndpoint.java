package hexmail.emulator.oauth;

import hexmail.emulator.fault.FaultQueue;
import hexmail.emulator.fault.SignInFault;
import hexmail.emulator.fault.SignInFault.Ending;
import hexmail.emulator.grants.AccountDirectory;
import hexmail.emulator.grants.AuthorizationCodes;
import hexmail.emulator.grants.GoogleAccount;
import hexmail.emulator.grants.GoogleScopes;
import hexmail.emulator.grants.Grant;
import hexmail.emulator.grants.GrantStore;
import hexmail.emulator.grants.GrantedScopes;
import hexmail.emulator.grants.IssuedCode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The authorization endpoint, on Google's old and new URL, and the requests of its pages. All
/// accounts count as signed in to the browser; there are no passwords.
final class AuthorizationEndpoint {
  private final AuthorizationCodes codes;
  private final GrantedScopes consents;
  private final AccountDirectory directory;
  private final FaultQueue<SignInFault> faults;

  AuthorizationEndpoint(GrantStore grants, FaultQueue<SignInFault> faults) {
    this.codes = grants.codes();
    this.consents = grants.consents();
    this.directory = grants.directory();
    this.faults = faults;
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
    Optional<GoogleAccount> hinted = directory.hinted(request.hint());
    Optional<SignInFault> ending = faults.head(SignInFault::immediate);
    if (ending.isPresent()) {
      end(context, request, ending.get());
    } else if (request.silent()) {
      silent(context, request, hinted);
    } else if (hinted.isPresent() && !request.choosesAccount()) {
      chosen(context, request, hinted.get());
    } else {
      SignInPages.chooser(context, request, directory.all());
    }
  }

  private static void end(Context context, AuthorizationRequest request, SignInFault fault) {
    switch (fault.ending()) {
      case Ending.Refusal(String word) ->
          redirect(context, Redirect.of(request).with("error", word).instead(fault.parameters()));
      case Ending.Page(int status, String error, String description) ->
          throw new AuthorizationError(status, error, description);
      case Ending.Usual() -> throw new IllegalArgumentException("this fault does not end anything");
    }
  }

  private void silent(
      Context context, AuthorizationRequest request, Optional<GoogleAccount> hinted) {
    if (hinted.isEmpty()) {
      refuse(context, request, "interaction_required");
    } else if (directory.signsInAgain(hinted.get().subject())) {
      refuse(context, request, "login_required");
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
      SignInPages.chooser(context, request, directory.all());
    } else {
      chosen(context, request, account(subject));
    }
  }

  private void chosen(Context context, AuthorizationRequest request, GoogleAccount account) {
    if (request.forcesConsent() || !grantedAll(request, account)) {
      SignInPages.consent(context, request, account);
    } else {
      finish(context, request, new Approval(account, request.scopes(), false));
    }
  }

  private void consent(Context context) {
    AuthorizationRequest request = AuthorizationRequest.of(context.formParamMap());
    GoogleAccount account = account(String.valueOf(context.formParam("account")));
    Set<String> granted = granted(request, context.formParams("granted"));
    if (!"allow".equals(context.formParam("decision")) || granted.isEmpty()) {
      refuse(context, request, "access_denied");
    } else {
      finish(context, request, new Approval(account, granted, true));
    }
  }

  /// The sign-in scopes, and those of the other scopes that were ticked.
  private static Set<String> granted(AuthorizationRequest request, List<String> ticked) {
    Set<String> granted = new HashSet<>(request.scopes());
    granted.removeIf(scope -> !GoogleScopes.signIn(scope) && !ticked.contains(scope));
    return granted;
  }

  private boolean grantedAll(AuthorizationRequest request, GoogleAccount account) {
    return consents.of(account).containsAll(request.scopes());
  }

  private GoogleAccount account(String subject) {
    return directory
        .withSubject(subject)
        .orElseThrow(() -> AuthorizationError.invalid("There is no such account."));
  }

  /// The scopes that the person allowed, and whether the consent page was part of this
  /// authorization.
  private record Approval(GoogleAccount account, Set<String> scopes, boolean consentShown) {}

  private void finish(Context context, AuthorizationRequest request, Approval approval) {
    SignInFault fault = faults.next(waiting -> !waiting.immediate()).orElseGet(SignInFault::usual);
    Approval outcome = outcome(request, approval, fault);
    if (outcome.scopes().isEmpty()) {
      refuse(context, request, "access_denied");
      return;
    }
    if (!request.silent()) {
      directory.signedIn(outcome.account());
    }
    boolean refreshable = request.offline() && outcome.consentShown() && fault.refreshToken();
    redirect(context, success(request, outcome, refreshable).instead(fault.parameters()));
  }

  /// The result of the authorization after the fault. When the fault replaces the account, the
  /// consent page counts as shown if the other account has not consented yet.
  private Approval outcome(AuthorizationRequest request, Approval approval, SignInFault fault) {
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
    return new Approval(account, scopes, shown);
  }

  private Redirect success(AuthorizationRequest request, Approval outcome, boolean refreshable) {
    List<String> ordered = outcome.scopes().stream().sorted().toList();
    String code =
        codes.issue(
            new IssuedCode(
                new Grant(outcome.account(), outcome.scopes()),
                request.redirectUri(),
                refreshable,
                request.nonce(),
                request.challenge()));
    return Redirect.of(request)
        .with("iss", IdTokens.ISSUER)
        .with("code", code)
        .with("scope", GoogleScopes.joinWithShortForms(ordered))
        .with("authuser", String.valueOf(directory.all().indexOf(outcome.account())))
        .with("prompt", outcome.consentShown() ? "consent" : "none")
        .with("hd", outcome.account().hostedDomain());
  }

  private static void refuse(Context context, AuthorizationRequest request, String error) {
    redirect(context, Redirect.of(request).with("error", error));
  }

  /// 303 after the form, 302 otherwise: the browser follows both with GET.
  private static void redirect(Context context, Redirect redirect) {
    boolean form = context.isFormUrlencoded();
    context.header("Cache-Control", "no-store");
    context.header("Referrer-Policy", "no-referrer");
    context.redirect(redirect.address(), form ? HttpStatus.SEE_OTHER : HttpStatus.FOUND);
  }

  /// The redirect to the client, with its parameters.
  private record Redirect(String redirectUri, Map<String, List<String>> parameters) {

    /// Begins with the state of the request, if it has one.
    static Redirect of(AuthorizationRequest request) {
      return new Redirect(request.redirectUri(), new LinkedHashMap<>())
          .with("state", request.state());
    }

    /// Adds a parameter, unless it is null.
    Redirect with(String name, @Nullable String value) {
      if (value != null) {
        parameters.put(name, List.of(value));
      }
      return this;
    }

    /// Replaces parameters; `*` is the original value.
    Redirect instead(Map<String, List<String>> others) {
      others.forEach((name, values) -> {
        List<String> original = parameters.getOrDefault(name, List.of());
        parameters.put(
            name,
            values.stream()
                .flatMap(value ->
                    value.equals(SignInFault.TRUE_VALUE) ? original.stream() : Stream.of(value))
                .toList());
      });
      return this;
    }

    String address() {
      List<String> pairs = new ArrayList<>();
      parameters.forEach((name, values) ->
          values.forEach(
              value -> pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))));
      return redirectUri + "?" + String.join("&", pairs);
    }
  }
}
