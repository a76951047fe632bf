package hexmail.emulator.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/// Renders the local Google's pages, with headers that allow no script and no foreign content.
public final class Pages {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "hexmail.emulator.template");

  private Pages() {}

  /// Serves the stylesheet.
  public static void addTo(JavalinDefaultRoutingApi routes) {
    String stylesheet = resource("local-google.css");
    routes.get(
        "/local-google.css",
        context -> context.contentType("text/css; charset=utf-8").result(stylesheet));
    routes.get("/favicon.ico", context -> context.status(HttpStatus.NO_CONTENT));
  }

  /// Answers with a page.
  public static void show(Context context, String template, Map<String, Object> parameters) {
    show(context, template, parameters, "");
  }

  /// Answers with a page whose forms may lead to another origin: browsers apply the policy to
  /// redirects after a form too.
  ///
  /// @param origin `http://host:port`, or empty
  public static void show(
      Context context, String template, Map<String, Object> parameters, String origin) {
    StringOutput html = new StringOutput();
    ENGINE.render(template, parameters, html);
    context.header(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors"
            + " 'none'; form-action 'self' "
            + origin);
    context.header("Cache-Control", "no-store");
    // Not "no-referrer": browsers would then send the forms of the page with "Origin: null".
    context.header("Referrer-Policy", "same-origin");
    context.header("X-Content-Type-Options", "nosniff");
    context.html(html.toString());
  }

  private static String resource(String name) {
    try (InputStream stream = Objects.requireNonNull(Pages.class.getResourceAsStream(name))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
