package hexmail.adapter.http.visit;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;

/// What a browser says about why it asks ("Fetch Metadata Request Headers", section 2; Fetch
/// standard, "Sec-Purpose"). Programs and old browsers say nothing.
public final class FetchMetadata {
  private FetchMetadata() {}

  /// Whether a person opens the page: it is neither loaded ahead nor asked for by a script.
  public static boolean isOpened(Context context) {
    return context.method().equals(HandlerType.GET)
        && "navigate".equals(context.header("Sec-Fetch-Mode"))
        && context.header("Sec-Purpose") == null;
  }

  /// Whether one of our own pages leads here, rather than another site or the person's bookmarks.
  public static boolean isOwn(Context context) {
    return "same-origin".equals(context.header("Sec-Fetch-Site"));
  }
}
