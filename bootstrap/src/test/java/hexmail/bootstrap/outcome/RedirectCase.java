package hexmail.bootstrap.outcome;

import hexmail.emulator.fault.SignInFault;
import java.util.List;
import java.util.stream.Stream;

/// A row of how Google can send a browser back without a sign-in (RFC 6749, section 4.1.2.1; OpenID
/// Connect Core, section 3.1.2.6; Google's "User-facing error messages").
///
/// @param said what the redirect says
/// @param fault lets the local Google say it
/// @param status of the page
/// @param heading of the page
/// @param button what the page offers first
/// @param shown a text that must be on the page
record RedirectCase(
    String said, SignInFault fault, int status, String heading, String button, String shown) {

  static List<RedirectCase> rows() {
    return Stream.of(words(), malformed()).flatMap(List::stream).toList();
  }

  private static List<RedirectCase> words() {
    return List.of(
        new RedirectCase(
            "access_denied",
            SignInFault.declined(),
            200,
            "Hexmail may not read your mail",
            "Try again",
            "View your email messages and settings"),
        word("interaction_required", 400, "Google could not sign you in", "Authorize again"),
        word("login_required", 400, "Google could not sign you in", "Authorize again"),
        word("consent_required", 400, "Google could not sign you in", "Authorize again"),
        word("immediate_failed", 400, "Google could not sign you in", "Authorize again"),
        word("invalid_request", 400, "Google could not sign you in", "Authorize again"),
        word("server_error", 400, "Google could not sign you in", "Authorize again"),
        word("temporarily_unavailable", 400, "Google could not sign you in", "Authorize again"),
        word("word_of_tomorrow", 400, "Google could not sign you in", "Authorize again"),
        ruledOut(
            "admin_policy_enforced",
            "Your organisation does not let Hexmail in",
            "Sign in with another account"),
        ruledOut(
            "org_internal",
            "This installation is for one organisation only",
            "Sign in with another account"),
        ruledOut(
            "disallowed_useragent",
            "Google does not sign you in inside this app",
            "To the start page"),
        operator("deleted_client"),
        operator("invalid_client"),
        operator("unauthorized_client"),
        operator("redirect_uri_mismatch"),
        operator("invalid_scope"));
  }

  private static List<RedirectCase> malformed() {
    return List.of(
        strange("another issuer", usual().parameter("iss", "https://accounts.example.com")),
        strange("the issuer without https", usual().parameter("iss", "accounts.google.com")),
        strange("two issuers", usual().parameter("iss", "*", "*")),
        strange("two states", usual().parameter("state", "*", "*")),
        strange("no state", usual().parameter("state")),
        strange("two codes", usual().parameter("code", "*", "*")),
        strange("no code", usual().parameter("code")),
        strange("a code and an error", usual().parameter("error", "access_denied")),
        strange("two errors", usual().parameter("code").parameter("error", "a", "b")),
        new RedirectCase(
            "another state",
            usual().parameter("state", "made-up"),
            400,
            "This sign-in cannot be completed",
            "Sign in",
            "You were not signed in."));
  }

  private static SignInFault usual() {
    return SignInFault.usual();
  }

  private static RedirectCase word(String word, int status, String heading, String button) {
    return new RedirectCase(
        word, SignInFault.error(word), status, heading, button, "Nothing was stored.");
  }

  private static RedirectCase ruledOut(String word, String heading, String button) {
    return new RedirectCase(word, SignInFault.error(word), 403, heading, button, word);
  }

  private static RedirectCase operator(String word) {
    return new RedirectCase(
        word,
        SignInFault.error(word),
        503,
        "Google does not accept this installation",
        "To the start page",
        word);
  }

  private static RedirectCase strange(String said, SignInFault fault) {
    return new RedirectCase(
        said,
        fault,
        400,
        "This is not an answer from Google",
        "Sign in",
        "You were not signed in.");
  }

  @Override
  public String toString() {
    return said;
  }
}
