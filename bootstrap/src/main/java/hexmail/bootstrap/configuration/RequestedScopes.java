package hexmail.bootstrap.configuration;

import hexmail.domain.credential.Scopes;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The scopes that a sign-in asks for.
final class RequestedScopes {
  private static final String KEY = "HEXMAIL_SCOPES";
  private static final String DEFAULT =
      "openid email profile https://www.googleapis.com/auth/gmail.readonly";

  /// Two names of one scope (Google: "OAuth 2.0 Scopes for Google APIs").
  private static final Set<String> EMAIL =
      Set.of("email", "https://www.googleapis.com/auth/userinfo.email");

  private RequestedScopes() {}

  /// @param verified whether id tokens are verified, which Google issues only for `openid`
  static Scopes read(KeyReader keys, boolean verified) {
    String text = keys.text(KEY, DEFAULT);
    if (text.contains(",")) {
      keys.fault(KEY, "must be separated by blanks, not by commas");
      return Scopes.NONE;
    }
    Scopes scopes = Scopes.parse(text.replaceAll("\\s+", " "));
    if (verified && !scopes.contains("openid")) {
      keys.fault(
          KEY, "`openid` is missing; without it Google does not prove who signs in, so add it");
    }
    return scopes;
  }

  /// What probably is a mistake, one line each.
  static List<String> warnings(Scopes scopes) {
    return Stream.of(
            EMAIL.stream().anyMatch(scopes::contains)
                ? ""
                : "`email` is missing; add it, because sign-in needs the e-mail address",
            scopes.withoutConflict().readMail()
                ? ""
                : "no scope permits reading mail; add"
                    + " https://www.googleapis.com/auth/gmail.readonly")
        .filter(warning -> !warning.isEmpty())
        .map(warning -> KEY + ": " + warning)
        .toList();
  }
}
