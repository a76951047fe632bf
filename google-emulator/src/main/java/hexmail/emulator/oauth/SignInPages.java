package hexmail.emulator.oauth;

import hexmail.emulator.grants.GoogleAccount;
import hexmail.emulator.grants.GoogleScopes;
import hexmail.emulator.page.Pages;
import io.javalin.http.Context;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The pages of a sign-in: the account chooser, the consent page and the error page.
final class SignInPages {
  static final String ACCOUNT = "/signin/account";
  static final String CONSENT = "/signin/consent";

  private SignInPages() {}

  static void chooser(Context context, AuthorizationRequest request, List<GoogleAccount> accounts) {
    Pages.show(
        context,
        "signin/accounts.jte",
        Map.of(
            "client",
            OAuthClient.NAME,
            "next",
            ACCOUNT,
            "parameters",
            request.carried(),
            "accounts",
            accounts),
        origin(request));
  }

  /// One line for the sign-in scopes, then a checkbox for each other scope. A single scope without
  /// the sign-in scopes has no checkbox: it is allowed or cancelled as a whole. Boxes are ticked at
  /// first, unlike Google's, so that trying things out takes fewer clicks.
  static void consent(Context context, AuthorizationRequest request, GoogleAccount account) {
    List<String> scopes =
        request.scopes().stream().filter(scope -> !GoogleScopes.signIn(scope)).toList();
    boolean identity = scopes.size() < request.scopes().size();
    Pages.show(
        context,
        "signin/consent.jte",
        Map.of(
            "client",
            OAuthClient.NAME,
            "next",
            CONSENT,
            "otherAccount",
            ACCOUNT + "?" + query(request.carried()),
            "parameters",
            request.carried(),
            "account",
            account,
            "identity",
            identity,
            "single",
            scopes.size() == 1 && !identity,
            "scopes",
            scopes),
        origin(request));
  }

  static void error(Context context, AuthorizationError error) {
    context.status(error.status());
    Pages.show(
        context,
        "signin/error.jte",
        Map.of(
            "status", error.status(),
            "error", error.error(),
            "description", error.description()));
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
