package hexmail.adapter.http;

import hexmail.adapter.http.problem.Problem;
import hexmail.adapter.http.problem.Problems;
import hexmail.adapter.http.visit.Visitor;
import io.javalin.http.Context;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/// Recognises browsers that cannot sign in because of their cookies. Without a word they would come
/// back to the sign-in again and again.
final class CookieCheck {
  /// The parameter of the sign-in page for a browser that sends a cookie twice to another page.
  static final String REPEATED = "repeated-cookie";

  private static final String SIGN_IN = "/login";
  private static final Set<String> ON_THE_WAY = Set.of(SIGN_IN, Routes.CALLBACK);

  private final String host;

  /// @param baseUrl how browsers reach this site
  CookieCheck(URI baseUrl) {
    this.host = baseUrl.getHost();
  }

  /// What is wrong with the cookies of a request.
  ///
  /// @param safe whether the request changes nothing
  Optional<Problem> problem(Context context, boolean safe) {
    Visitor visitor = Visitor.of(context);
    Optional<String> repeated = visitor.repeatedCookie();
    boolean asked = context.path().equals(SIGN_IN) && context.queryParam(REPEATED) != null;
    if (asked || (repeated.isPresent() && (!safe || ON_THE_WAY.contains(context.path())))) {
      return Optional.of(Problems.repeatedCookie(repeated.orElse(visitor.sessionCookie()), host));
    }
    // A page of ours with a form has always given a cookie to the browser.
    return !safe && !visitor.hasCookies() && hasFormToken(context)
        ? Optional.of(Problems.cookiesBlocked(host))
        : Optional.empty();
  }

  private static boolean hasFormToken(Context context) {
    String token = context.formParam("form-token");
    return token != null && !token.isEmpty();
  }
}
