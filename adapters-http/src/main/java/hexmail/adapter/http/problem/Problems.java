package hexmail.adapter.http.problem;

import java.net.URI;
import java.time.Duration;

/// The problems that a request makes by itself.
public final class Problems {
  private Problems() {}

  public static Problem notFound() {
    return new Problem(
        "not-found", 404, "There is nothing here", "No page of this site has this address.");
  }

  public static Problem noSuchAccount() {
    return new Problem(
        "not-found", 404, "There is no such account", "You are not signed in with this account.");
  }

  public static Problem noSuchMail() {
    return new Problem(
        "not-found",
        404,
        "There is no such message or label",
        "It may have been deleted, or it belongs to another account.");
  }

  public static Problem methodNotAllowed() {
    return new Problem(
        "method-not-allowed",
        405,
        "This cannot be done here",
        "The address exists, but not for requests of this kind.");
  }

  public static Problem unauthenticated() {
    return new Problem(
        "unauthenticated", 401, "Nobody is signed in", "Sign in with Google to go on.");
  }

  /// What was granted has ended or is lost.
  ///
  /// @param authorizationUrl where the person can authorize again
  public static Problem reauthorizationRequired(URI authorizationUrl) {
    return new Problem(
            "reauthorization-required",
            409,
            "The authorization has ended",
            "The person has to authorize Hexmail again, at the authorizationUrl.")
        .authorizationUrl(authorizationUrl);
  }

  /// What was granted has ended at Google, for a reason that is known.
  ///
  /// @param authorizationUrl where the person can authorize again
  public static Problem reauthorizationRequired(GrantTrouble trouble, URI authorizationUrl) {
    return new Problem(
            "reauthorization-required",
            409,
            "The authorization has ended",
            trouble.title() + ". " + trouble.text() + " " + trouble.remedy())
        .because(trouble.cause())
        .authorizationUrl(authorizationUrl);
  }

  /// More sign-ins than one client may begin or complete.
  public static Problem tooManySignIns(Duration time) {
    return new Problem(
            "too-many-sign-ins",
            429,
            "Too many sign-ins from here",
            "Sign-ins are limited for each address. Please wait a little and try again.")
        .retryAfter(time);
  }

  public static Problem foreign() {
    return new Problem(
        "foreign-request",
        403,
        "This request comes from somewhere else",
        "For your safety only this site's own pages may do this. Please go back and try again.");
  }

  public static Problem noForm() {
    return new Problem(
        "unsupported-media-type",
        415,
        "This is not a form",
        "Requests that change something are forms (application/x-www-form-urlencoded).");
  }

  public static Problem tooLarge() {
    return new Problem("too-large", 413, "This is too large", "The request has too many bytes.");
  }

  /// A parameter has a value that it cannot have.
  ///
  /// @param parameter its name, as it stands in our documentation: never text from the request
  public static Problem malformed(String parameter) {
    return new Problem(
        "malformed-request",
        400,
        "The request cannot be understood",
        "The value of \"" + parameter + "\" cannot be used.");
  }

  public static Problem malformed() {
    return new Problem(
        "malformed-request",
        400,
        "The request cannot be understood",
        "It does not have the form that it should have.");
  }
}
