package hexmail.adapter.http.signin;

import io.javalin.http.Context;

/// Redirects the browser. A path stays a path, so that the `Host` of the request has no influence.
public final class Redirect {
  private Redirect() {}

  /// Answers with a redirect that is followed by GET.
  ///
  /// @param location a path of this site, or an address from configuration
  public static void to(Context context, String location) {
    context.status(303).header("Location", location).header("Cache-Control", "no-store").result("");
  }
}
