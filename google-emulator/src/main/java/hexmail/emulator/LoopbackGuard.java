package hexmail.emulator;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Keeps web pages of other origins from using the local Google by way of a person's browser:
/// requests have to name this computer as their host (a foreign name may resolve to it), and forms
/// of the pages have to come from the pages.
final class LoopbackGuard {
  private static final Pattern HOST = Pattern.compile("(localhost|127\\.0\\.0\\.1)(:\\d+)?");
  private static final Pattern OWN_FORMS = Pattern.compile("/(signin|_control)/.*");

  private LoopbackGuard() {}

  static void addTo(JavalinDefaultRoutingApi routes) {
    routes.before(LoopbackGuard::check);
  }

  private static void check(Context context) {
    String host = context.host();
    if (host == null || !HOST.matcher(host).matches()) {
      throw new ForbiddenResponse("This server answers to localhost and 127.0.0.1 only.");
    }
    boolean form =
        context.req().getMethod().equals("POST") && OWN_FORMS.matcher(context.path()).matches();
    if (form && foreign(context.header("Origin"), host)) {
      throw new ForbiddenResponse("This form belongs to another site.");
    }
  }

  /// Browsers send the origin with every form; programs need not.
  private static boolean foreign(@Nullable String origin, String host) {
    return origin != null && !origin.equals("http://" + host);
  }
}
