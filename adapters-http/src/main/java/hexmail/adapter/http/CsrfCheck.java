package hexmail.adapter.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.adapter.http.visit.Visitor;
import io.javalin.http.Context;
import java.net.URI;
import java.security.MessageDigest;
import java.util.List;

/// Recognises requests that another site makes the browser send (OWASP's cheat sheet on cross-site
/// request forgery: Fetch Metadata first, then the origin, then a token).
final class CsrfCheck {
  private final String origin;

  CsrfCheck(URI baseUrl) {
    this.origin = SecurityHeaders.origin(baseUrl);
  }

  boolean passes(Context context, Visitor visitor) {
    String site = context.header("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    String from = context.header("Origin");
    // Our pages send no referrer, and a browser then hides the origin of a form as `null` (Fetch
    // standard, "append a request Origin header").
    boolean hidden = from == null || from.equals("null");
    return hidden ? hasToken(context, visitor) : origin.equals(from);
  }

  private static boolean hasToken(Context context, Visitor visitor) {
    List<String> tokens = context.formParams("form-token");
    return tokens.size() == 1
        && visitor
            .formToken()
            .map(token ->
                MessageDigest.isEqual(token.getBytes(UTF_8), tokens.getFirst().getBytes(UTF_8)))
            .orElse(false);
  }
}
