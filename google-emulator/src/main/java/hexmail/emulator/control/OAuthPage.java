package hexmail.emulator.control;

import hexmail.emulator.fault.IdTokenFault.Signature;
import hexmail.emulator.fault.TokenError;
import hexmail.emulator.grants.GoogleAccount;
import hexmail.emulator.page.Page;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the control page says and offers about sign-ins and the clock.
final class OAuthPage {
  private static final List<String> WORDS =
      List.of(
          "access_denied",
          "admin_policy_enforced",
          "consent_required",
          "immediate_failed",
          "interaction_required",
          "login_required",
          "org_internal",
          "server_error");
  private static final List<String> PAGES =
      List.of(
          "admin_policy_enforced",
          "deleted_client",
          "disallowed_useragent",
          "invalid_request",
          "org_internal",
          "redirect_uri_mismatch");
  private static final String TIMES =
      "<label>Times <input name=\"times\" placeholder=\"1, or always\"></label>";

  private OAuthPage() {}

  static String sections(Control control) {
    return signIn(control) + tokens(control) + idTokens() + policies(control) + clock(control);
  }

  private static String signIn(Control control) {
    List<String> emails = control.accounts().all().stream().map(GoogleAccount::email).toList();
    return """
    <h2>Next sign-ins</h2>
    <p>Faults of sign-ins and tokens that wait: <strong>%d</strong></p>
    <form class="fields" method="post" action="/_control/oauth/sign-in">
    <label>Ends with the error %s</label>
    <label>Ends on Google’s page for %s</label>
    <label>Signs in %s</label>
    <label>Refresh token <select name="refreshToken"><option value="">as usual</option>\
    <option value="false">none</option></select></label>
    <label>Scopes not ticked <input name="unticked" placeholder="scope, scope"></label>
    <label>Redirect parameters <input name="redirect" placeholder="iss&amp;state=*&amp;state=x"></label>
    %s
    <div class="actions"><button>Disturb sign-ins</button></div>
    </form>
    """
        .formatted(
            control.oauth().faults(),
            select("error", "none", WORDS.stream()),
            select("page", "none", PAGES.stream()),
            select("account", "who was chosen", emails.stream()),
            TIMES);
  }

  private static String tokens(Control control) {
    return """
    <h2>Token endpoint</h2>
    <table>
    <thead><tr><th scope="col">Grant type</th><th scope="col">Tokens issued</th>\
    <th scope="col">Refused</th><th scope="col">Disturbed</th></tr></thead>
    <tbody>
    %s
    </tbody>
    </table>
    <form class="fields" method="post" action="/_control/oauth/token-error">
    <label>Error %s</label>
    <label>Grant type %s</label>
    <label>Delay in ms <input name="delayMillis" inputmode="numeric" placeholder="0"></label>
    <label>Google processes the call <select name="processed">\
    <option value="">as the error says</option><option value="true">first</option></select></label>
    %s
    <div class="actions"><button>Disturb token calls</button></div>
    </form>
    """
        .formatted(
            OAuthControlRoutes.GRANT_TYPES.stream()
                .map(type -> counts(control, type))
                .collect(Collectors.joining("\n")),
            names("name", TokenError.values()),
            select("grant", "any", OAuthControlRoutes.GRANT_TYPES.stream()),
            TIMES);
  }

  private static String counts(Control control, String grantType) {
    return "<tr><th scope=\"row\">%s</th><td>%d</td><td>%d</td><td>%d</td></tr>"
        .formatted(
            grantType,
            control.oauth().counts().succeeded(grantType),
            control.oauth().counts().refused(grantType),
            control.oauth().counts().disturbed(grantType));
  }

  private static String idTokens() {
    return """
    <h2>Next id tokens</h2>
    <form class="fields" method="post" action="/_control/oauth/id-token">
    <label>Signature %s</label>
    <label>Claims <input name="claims" placeholder="{&quot;nonce&quot;: null}"></label>
    <label>Issued (iat), seconds from now <input name="iat" placeholder="0"></label>
    <label>Expires (exp), seconds from now <input name="exp" placeholder="3600"></label>
    %s
    <div class="actions"><button>Forge id tokens</button></div>
    </form>
    <div class="actions">
    <form method="post" action="/_control/oauth/clear"><button>Clear faults of sign-ins</button></form>
    </div>
    """
        .formatted(names("signature", Signature.values()), TIMES);
  }

  private static String policies(Control control) {
    OAuthControl oauth = control.oauth();
    return """
    <h2>Policies</h2>
    <p>Replaced refresh tokens that were used again: <strong>%d</strong></p>
    <div class="actions">%s%s%s%s</div>
    """
        .formatted(
            oauth.reusesDetected(),
            oauth.rotatesRefreshTokens()
                ? act("rotation", "on", "false", "Keep refresh tokens")
                : act("rotation", "on", "true", "Replace refresh tokens"),
            oauth.isTesting()
                ? act("testing", "on", "false", "Client in production")
                : act("testing", "on", "true", "Client in testing"),
            act("keys/rotate", "keepOld", "true", "New signing key"),
            act("keys/rotate", "keepOld", "false", "New signing key, old one gone"));
  }

  private static String act(String path, String name, String value, String words) {
    return """
    <form method="post" action="/_control/oauth/%s"><button name="%s" value="%s">%s</button></form>
    """
        .formatted(path, name, value, words);
  }

  private static String clock(Control control) {
    return """
    <h2>Clock</h2>
    <p>It is <strong>%s</strong> here. Moving the clock moves codes, tokens and mail, not the client.</p>
    <form class="fields" method="post" action="/_control/clock">
    <label>Advance by <input name="advance" placeholder="P7D, PT1H"></label>
    <label>Or set to <input name="time" placeholder="2027-01-01T12:00:00Z"></label>
    <div class="actions"><button>Move the clock</button></div>
    </form>
    <div class="actions"><form method="post" action="/_control/clock"><button>True time</button></form></div>
    """
        .formatted(control.clock().instant());
  }

  private static String names(String name, Enum<?>[] values) {
    return "<select name=\"%s\">%s</select>"
        .formatted(name, options(Arrays.stream(values).map(Enum::name)));
  }

  private static String select(String name, String nothing, Stream<String> values) {
    return "<select name=\"%s\"><option value=\"\">%s</option>%s</select>"
        .formatted(name, nothing, options(values));
  }

  private static String options(Stream<String> values) {
    return values
        .map(value -> "<option>" + Page.escape(value) + "</option>")
        .collect(Collectors.joining());
  }
}
