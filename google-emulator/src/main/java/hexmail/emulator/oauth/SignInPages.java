package hexmail.emulator.oauth;

import hexmail.emulator.grants.GoogleAccount;
import hexmail.emulator.page.Pages;
import io.javalin.http.Context;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The pages of a sign-in: the sign-in itself, the account chooser, the consent page and the error
/// page.
final class SignInPages {
  static final String ACCOUNT = "/signin/account";
  static final String CONSENT = "/signin/consent";

  /// The parameter of a person who wants none of the accounts that are signed in.
  static final String OTHER = "other";

  private SignInPages() {}

  /// What the consent page shows.
  ///
  /// @param granted the scopes that the account granted before
  /// @param ticked whether boxes are ticked at first
  record Consent(GoogleAccount account, Set<String> granted, boolean ticked) {}

  /// Asks which of these people signs in to the browser.
  static void signIn(Context context, AuthorizationRequest request, List<GoogleAccount> everyone) {
    accounts(context, request, everyone, new Words("Sign in", false));
  }

  /// Asks the person of the hint to sign in to the browser.
  static void signIn(Context context, AuthorizationRequest request, GoogleAccount hinted) {
    accounts(context, request, List.of(hinted), new Words("Sign in", true));
  }

  /// Offers the accounts that are signed in to the browser.
  static void chooser(Context context, AuthorizationRequest request, List<GoogleAccount> signedIn) {
    accounts(context, request, signedIn, new Words("Choose an account", true));
  }

  /// @param others whether there is a way to an account that is not on the page
  private record Words(String title, boolean others) {}

  private static void accounts(
      Context context, AuthorizationRequest request, List<GoogleAccount> accounts, Words words) {
    Pages.show(
        context,
        "signin/accounts.jte",
        Map.of(
            "title",
            words.title(),
            "others",
            words.others(),
            "client",
            OAuthClient.NAME,
            "next",
            ACCOUNT,
            "otherAccount",
            ACCOUNT + "?" + query(request.carried()) + "&" + OTHER + "=true",
            "parameters",
            request.carried(),
            "accounts",
            accounts),
        origin(request));
  }

  /// One line for the sign-in scopes, then a box for each right that was not granted before. A
  /// single right without the sign-in scopes has no box: it is allowed or cancelled as a whole.
  static void consent(Context context, AuthorizationRequest request, Consent consent) {
    Set<String> rights = request.rights();
    boolean identity = rights.size() < request.scopes().size();
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
            consent.account(),
            "identity",
            identity,
            "single",
            rights.size() == 1 && !identity,
            "ticked",
            consent.ticked(),
            "granted",
            rights.stream().filter(consent.granted()::contains).toList(),
            "missing",
            rights.stream().filter(right -> !consent.granted().contains(right)).toList()),
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
