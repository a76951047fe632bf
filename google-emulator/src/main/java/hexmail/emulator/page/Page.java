package hexmail.emulator.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// A page of the local Google: its frame, its stylesheet and the headers that keep it tame.
public final class Page {
  private static final String STYLESHEET = "/local-google.css";

  private Page() {}

  /// Serves the stylesheet.
  public static void addTo(JavalinDefaultRoutingApi routes) {
    String stylesheet = resource("local-google.css");
    routes.get(
        STYLESHEET, context -> context.contentType("text/css; charset=utf-8").result(stylesheet));
    routes.get("/favicon.ico", context -> context.status(HttpStatus.NO_CONTENT));
  }

  /// Answers with a page.
  ///
  /// @param main HTML that stands inside `<main>`, already escaped
  public static void show(Context context, String title, String main) {
    show(context, title, main, "");
  }

  /// Answers with a page whose forms may lead to another origin: browsers hold redirects after a
  /// form against the policy too.
  ///
  /// @param origin `http://host:port`, or empty
  public static void show(Context context, String title, String main, String origin) {
    context.header(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
            + origin);
    context.header("Cache-Control", "no-store");
    // Not "no-referrer": browsers would then send the forms of the page with "Origin: null".
    context.header("Referrer-Policy", "same-origin");
    context.header("X-Content-Type-Options", "nosniff");
    context.html(frame(title, main));
  }

  private static String frame(String title, String main) {
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>%s · Local Google</title>
    <link rel="stylesheet" href="%s">
    </head>
    <body>
    <header class="marker"><strong>Local Google</strong> <span>for development</span></header>
    <main>
    %s
    </main>
    <footer>Runs on this computer only. No Google account is involved. <a href="/_control">Control page</a></footer>
    </body>
    </html>
    """
        .formatted(escape(title), STYLESHEET, main);
  }

  /// The text as HTML, for elements and for attributes in double quotes.
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String resource(String name) {
    try (InputStream stream = Objects.requireNonNull(Page.class.getResourceAsStream(name))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
