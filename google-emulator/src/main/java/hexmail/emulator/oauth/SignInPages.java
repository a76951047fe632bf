package hexmail.emulator.oauth;

import hexmail.emulator.grants.GoogleAccount;
import hexmail.emulator.grants.GoogleScopes;
import hexmail.emulator.page.Page;
import io.javalin.http.Context;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a person sees while signing in: the account chooser, the consent page and the error page.
final class SignInPages {
  static final String ACCOUNT = "/signin/account";
  static final String CONSENT = "/signin/consent";

  private SignInPages() {}

  static void chooser(Context context, AuthorizationRequest request, List<GoogleAccount> choices) {
    String accounts = choices.stream().map(SignInPages::choice).collect(Collectors.joining("\n"));
    Page.show(
        context,
        "Choose an account",
        """
        <div class="card">
        <h1>Choose an account</h1>
        <p class="quiet">to continue to %s</p>
        <form method="get" action="%s">
        %s
        <ul class="plain accounts">
        %s
        </ul>
        </form>
        </div>
        """
            .formatted(OAuthClient.NAME, ACCOUNT, hidden(request.carried()), accounts),
        origin(request));
  }

  private static String choice(GoogleAccount account) {
    return """
    <li><button class="account" name="account" value="%s" aria-label="%s %s">\
    <span class="initial" aria-hidden="true">%s</span><span>%s <small>%s</small></span></button></li>\
    """
        .formatted(
            account.subject(),
            Page.escape(account.name()),
            Page.escape(account.email()),
            Page.escape(account.givenName().substring(0, 1)),
            Page.escape(account.name()),
            Page.escape(account.email()));
  }

  static void consent(Context context, AuthorizationRequest request, GoogleAccount account) {
    Page.show(
        context,
        "Allow access",
        """
        <div class="card">
        <h1>%1$s wants access to your account</h1>
        <p>%2$s <span class="quiet">%3$s</span> <a class="apart" href="%4$s">Use another account</a></p>
        <form method="post" action="%5$s">
        %6$s
        <input type="hidden" name="account" value="%7$s">
        <ul class="plain">
        %8$s
        </ul>
        <p class="quiet">You can end this at any time in %1$s.</p>
        <div class="actions">
        <button name="decision" value="cancel">Cancel</button>
        <button class="main" name="decision" value="allow">Allow</button>
        </div>
        </form>
        </div>
        """
            .formatted(
                OAuthClient.NAME,
                Page.escape(account.name()),
                Page.escape(account.email()),
                Page.escape(ACCOUNT + "?" + query(request.carried())),
                CONSENT,
                hidden(request.carried()),
                account.subject(),
                rights(request)),
        origin(request));
  }

  /// One line for who the person is, then a checkbox for each further right. A single right without
  /// the sign-in scopes has no checkbox: it is allowed or cancelled as a whole. Boxes come ticked,
  /// unlike Google's, to keep trying things out short.
  private static String rights(AuthorizationRequest request) {
    StringBuilder items = new StringBuilder();
    List<String> others =
        request.scopes().stream().filter(scope -> !GoogleScopes.signIn(scope)).toList();
    if (others.size() < request.scopes().size()) {
      items.append("<li>See who you are: name and e-mail address</li>\n");
    }
    boolean single = others.size() == 1 && request.scopes().size() == 1;
    for (String scope : others) {
      items.append(
          (single
                  ? "<li><input type=\"hidden\" name=\"granted\" value=\"%s\">%s</li>\n"
                  : "<li><label class=\"right\"><input type=\"checkbox\" name=\"granted\" value=\"%s\" checked>"
                      + "<span>%s</span></label></li>\n")
              .formatted(Page.escape(scope), Page.escape(GoogleScopes.words(scope))));
    }
    return items.toString();
  }

  static void problem(Context context, AuthorizationError problem) {
    context.status(problem.status());
    Page.show(
        context,
        "Access blocked",
        """
        <div class="card">
        <h1>Access blocked: authorization error</h1>
        <p>%s</p>
        <p class="wrong"><strong>Error %d: %s</strong></p>
        <p class="quiet">The client sent a request that is not valid. Its operator can mend it; you cannot.</p>
        </div>
        """
            .formatted(
                Page.escape(problem.description()),
                problem.status(),
                Page.escape(problem.error())));
  }

  private static String hidden(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(parameter ->
            "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                .formatted(parameter.getKey(), Page.escape(parameter.getValue())))
        .collect(Collectors.joining("\n"));
  }

  private static String query(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(parameter ->
            parameter.getKey()
                + "="
                + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String origin(AuthorizationRequest request) {
    URI uri = URI.create(request.redirectUri());
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }
}
