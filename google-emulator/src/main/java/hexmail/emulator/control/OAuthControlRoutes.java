package hexmail.emulator.control;

import static hexmail.emulator.control.ControlRoutes.change;

import hexmail.emulator.fault.TokenCounts;
import hexmail.emulator.grants.GoogleAccount;
import hexmail.emulator.grants.SignInSettings.Leniency;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// `OAuthControl`, `AccountControl` and the clock over HTTP.
final class OAuthControlRoutes {

  private final OAuthControl oauth;
  private final AccountControl accounts;
  private final Control control;

  OAuthControlRoutes(Control control) {
    this.oauth = control.oauth();
    this.accounts = control.accounts();
    this.control = control;
  }

  void addTo(JavalinDefaultRoutingApi routes) {
    routes.post(
        "/_control/oauth/sign-in",
        change(request -> oauth.disturbSignIn(new OAuthControlRequest(request).signInFault())));
    routes.post(
        "/_control/oauth/token-error",
        change(request -> oauth.disturbToken(new OAuthControlRequest(request).tokenFault())));
    routes.post(
        "/_control/oauth/id-token",
        change(request -> oauth.disturbIdToken(new OAuthControlRequest(request).idTokenFault())));
    routes.post("/_control/oauth/clear", change(_ -> oauth.clear()));
    routes.post(
        "/_control/oauth/rotation",
        change(request -> oauth.rotateRefreshTokens(request.flag("on"))));
    routes.post("/_control/oauth/testing", change(request -> oauth.testing(request.flag("on"))));
    routes.post(
        "/_control/oauth/keys/rotate",
        change(request -> oauth.rotateKeys(request.flag("keepOld", true))));
    routes.post(
        "/_control/oauth/leniency",
        change(request -> oauth.lenient(leniency(request.text("name")), request.flag("on"))));
    routes.post(
        "/_control/oauth/new-browsers",
        change(request -> oauth.signedInToNewBrowsers(request.list("accounts"))));
    addAccounts(routes);
    routes.post("/_control/clock", change(this::moveClock));
  }

  private void addAccounts(JavalinDefaultRoutingApi routes) {
    routes.post("/_control/accounts/change", change(this::changeAccount));
    routes.post(
        "/_control/accounts/sign-in-again",
        change(request -> accounts.requireSignIn(request.text("email"))));
    routes.post(
        "/_control/accounts/password",
        change(request -> accounts.changePassword(request.text("email"))));
  }

  private static Leniency leniency(String name) {
    try {
      return Leniency.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("there is no such leniency", e);
    }
  }

  /// Each parameter is optional; `hd` may be `none`.
  private void changeAccount(ControlRequest request) {
    String subject = accounts.named(request.text("email")).subject();
    if (request.has("hd")) {
      String domain = request.text("hd");
      accounts.changeHostedDomain(subject, domain.equals("none") ? null : domain);
    }
    if (request.has("verified")) {
      accounts.changeVerified(subject, request.flag("verified"));
    }
    if (request.has("newEmail")) {
      accounts.changeEmail(subject, request.text("newEmail"));
    }
    if (request.has("subject")) {
      accounts.changeSubject(subject, request.text("subject"));
    }
  }

  /// Reads `advance`, an ISO 8601 duration such as `P7D`, or `time`. Without either the clock goes
  /// back to the real time.
  private void moveClock(ControlRequest request) {
    if (request.has("advance")) {
      control.clock().advance(duration(request.text("advance")));
    } else if (request.has("time")) {
      control.clock().set(request.time("time"));
    } else {
      control.clock().reset();
    }
  }

  private static Duration duration(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("advance is not a duration such as P7D or PT90M", e);
    }
  }

  /// The part of `/_control/state` about sign-ins.
  static Map<String, Object> state(Control control) {
    OAuthControl oauth = control.oauth();
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("oauthFaults", oauth.faults());
    state.put("rotating", oauth.rotatesRefreshTokens());
    state.put("reusesDetected", oauth.reusesDetected());
    state.put("testing", oauth.isTesting());
    state.put("leniency", oauth.leniency());
    state.put("newBrowsers", oauth.signedInToNewBrowsers());
    Map<String, Object> tokens = new LinkedHashMap<>();
    TokenCounts.GRANT_TYPES.forEach(type -> tokens.put(type, counts(oauth.counts(), type)));
    state.put("tokens", tokens);
    state.put(
        "accounts",
        control.accounts().all().stream().map(account -> account(account, oauth)).toList());
    return state;
  }

  private static Map<String, Integer> counts(TokenCounts counts, String grantType) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    numbers.put("succeeded", counts.succeeded(grantType));
    numbers.put("refused", counts.refused(grantType));
    numbers.put("disturbed", counts.disturbed(grantType));
    return numbers;
  }

  private static Map<String, Object> account(GoogleAccount account, OAuthControl oauth) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("email", account.email());
    entry.put("subject", account.subject());
    entry.put("verified", account.verified());
    if (account.hostedDomain() != null) {
      entry.put("hd", account.hostedDomain());
    }
    entry.put("refreshes", oauth.counts().succeeded("refresh_token", account.subject()));
    return entry;
  }
}
