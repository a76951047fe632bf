package hexmail.adapter.http.problem;

import hexmail.adapter.http.text.Text;
import java.net.URI;
import java.time.Duration;
import java.util.SequencedCollection;

/// The problems that lie in the request itself.
public final class Problems {
  private Problems() {}

  public static Problem notFound() {
    return new Problem(
        "not-found", 404, Text.of("problem.not-found"), Text.of("problem.not-found.detail"));
  }

  public static Problem noSuchAccount() {
    return new Problem(
        "not-found", 404, Text.of("problem.no-account"), Text.of("problem.no-account.detail"));
  }

  public static Problem noSuchMessage() {
    return new Problem(
        "not-found", 404, Text.of("problem.no-message"), Text.of("problem.no-message.detail"));
  }

  public static Problem noSuchConversation() {
    return new Problem(
        "not-found",
        404,
        Text.of("problem.no-conversation"),
        Text.of("problem.no-conversation.detail"));
  }

  /// No more searches can be saved.
  ///
  /// @param most how many can be
  public static Problem searchesFull(int most) {
    return new Problem(
        "searches-full",
        409,
        Text.of("problem.searches-full"),
        Text.of("problem.searches-full.detail", "most", most));
  }

  static Problem noSuchLabel() {
    return new Problem(
        "not-found", 404, Text.of("problem.no-label"), Text.of("problem.no-label.detail"));
  }

  public static Problem methodNotAllowed() {
    return new Problem(
        "method-not-allowed",
        405,
        Text.of("problem.method-not-allowed"),
        Text.of("problem.method-not-allowed.detail"));
  }

  public static Problem unauthenticated() {
    return new Problem(
        "unauthenticated",
        401,
        Text.of("problem.unauthenticated"),
        Text.of("problem.unauthenticated.detail"));
  }

  /// The credential is lost or cannot be read.
  ///
  /// @param authorizationUrl where the person can authorize again
  public static Problem credentialLost(URI authorizationUrl) {
    return new Problem(
            Problem.REAUTHORIZATION_REQUIRED,
            409,
            Text.of("problem.credential-lost"),
            Text.of("problem.credential-lost.detail"))
        .authorizationUrl(authorizationUrl);
  }

  /// More sign-ins than one client may begin.
  public static Problem tooManySignIns(Duration time) {
    return new Problem(
            "too-many-sign-ins",
            429,
            Text.of("problem.too-many-sign-ins"),
            Text.of("problem.too-many-sign-ins.detail"))
        .retryAfter(time);
  }

  public static Problem foreign() {
    return new Problem(
        "foreign-request",
        403,
        Text.of("problem.foreign-request"),
        Text.of("problem.foreign-request.detail"));
  }

  /// The browser sends back no cookie of ours.
  ///
  /// @param host the host that cookies have to be allowed for
  public static Problem cookiesBlocked(String host) {
    return new Problem(
        "cookies-blocked",
        403,
        Text.of("problem.cookies-blocked"),
        Text.of("problem.cookies-blocked.detail", "host", host));
  }

  /// The browser sends two cookies with one of our names.
  ///
  /// @param name that name
  /// @param host the host that it is sent to
  public static Problem repeatedCookie(String name, String host) {
    return new Problem(
        "repeated-cookie",
        400,
        Text.of("problem.repeated-cookie"),
        Text.of("problem.repeated-cookie.detail", "name", name, "host", host));
  }

  public static Problem noForm() {
    return new Problem(
        "unsupported-media-type",
        415,
        Text.of("problem.not-a-form"),
        Text.of("problem.not-a-form.detail"));
  }

  public static Problem tooLarge() {
    return new Problem(
        "too-large", 413, Text.of("problem.too-large"), Text.of("problem.too-large.detail"));
  }

  /// A parameter has a value that it cannot have.
  ///
  /// @param parameter its name as our documentation has it: never text from the request
  public static Problem malformed(String parameter) {
    return new Problem(
        "malformed-request",
        400,
        Text.of("problem.malformed"),
        Text.of("problem.malformed.parameter", "parameter", parameter));
  }

  public static Problem malformed() {
    return new Problem(
        "malformed-request",
        400,
        Text.of("problem.malformed"),
        Text.of("problem.malformed.detail"));
  }

  /// The address or the form has an escape that is none, or bytes that are not UTF-8.
  public static Problem undecodable() {
    return new Problem(
        "malformed-request",
        400,
        Text.of("problem.malformed"),
        Text.of("problem.malformed.encoding"));
  }

  /// The address or the form has a parameter that is not known.
  ///
  /// @param known the names that are known, in alphabetical order
  public static Problem unknownParameter(SequencedCollection<String> known) {
    return new Problem(
        "malformed-request",
        400,
        Text.of("problem.malformed"),
        known.isEmpty()
            ? Text.of("problem.malformed.no-parameters")
            : Text.of("problem.malformed.unknown", "known", String.join(", ", known)));
  }
}
