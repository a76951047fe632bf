package hexmail.emulator;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Keeps web pages of other origins from using the local Google through a person's browser. The
/// host of a request has to be `localhost` or `127.0.0.1`, because another name may resolve to this
/// computer (DNS rebinding). Forms have to come from the local Google's own pages.
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
    if (form && foreign(context.header("Origin"), context.scheme() + "://" + host)) {
      throw new ForbiddenResponse("This form belongs to another site.");
    }
  }

  /// Browsers send `Origin` with every form; programs may leave it out.
  private static boolean foreign(@Nullable String origin, String own) {
    return origin != null && !origin.equals(own);
  }
}
