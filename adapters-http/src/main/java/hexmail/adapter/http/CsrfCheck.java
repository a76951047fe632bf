package hexmail.adapter.http;

import hexmail.adapter.http.visit.Visitor;
import io.javalin.http.Context;
import java.net.URI;
import java.util.List;

/// Recognises requests that another site makes the browser send (OWASP's cheat sheet on cross-site
/// request forgery). Fetch Metadata and the origin both have to be ours, as far as they are sent;
/// if neither is, the token of the form decides.
final class CsrfCheck {
  private final String origin;

  CsrfCheck(URI baseUrl) {
    this.origin = SecurityHeaders.origin(baseUrl);
  }

  boolean passes(Context context, Visitor visitor) {
    String from = context.header("Origin");
    // Our pages send no referrer, and a browser then hides the origin of a form as `null` (Fetch
    // standard, "append a request Origin header").
    boolean hidden = from == null || from.equals("null");
    if (!hidden && !origin.equals(from)) {
      return false;
    }
    String site = context.header("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    return !hidden || hasToken(context, visitor);
  }

  private static boolean hasToken(Context context, Visitor visitor) {
    List<String> tokens = context.formParams("form-token");
    return tokens.size() == 1
        && visitor.formToken().filter(token -> token.matches(tokens.getFirst())).isPresent();
  }
}
