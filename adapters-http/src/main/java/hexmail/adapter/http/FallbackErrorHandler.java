package hexmail.adapter.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.adapter.http.page.Incidents;
import hexmail.adapter.http.text.Catalogue;
import hexmail.adapter.http.text.Catalogues;
import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers for the server where no page can: requests that are not HTTP, or whose head is too
/// large. It names the status and nothing else.
final class FallbackErrorHandler extends ErrorHandler {
  private static final Logger LOG = LoggerFactory.getLogger(FallbackErrorHandler.class);

  private final Map<String, String> headers;
  private final Catalogues catalogues;
  private final Incidents incidents;

  FallbackErrorHandler(Map<String, String> headers, Catalogues catalogues, Incidents incidents) {
    this.headers = Map.copyOf(headers);
    this.catalogues = catalogues;
    this.incidents = incidents;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    headers.forEach(response.getHeaders()::put);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
    String number = incidents.next();
    String status = Integer.toString(response.getStatus());
    LOG.info("Incident {}: {} by the server", number, response.getStatus());
    Catalogue catalogue =
        catalogues.preferred(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE));
    String page =
        """
        <!doctype html>
        <html lang="%s" dir="%s"><head><title>%s</title></head>
        <body><h1>%s</h1><p>%s</p><p>%s</p></body></html>
        """
            .formatted(
                catalogue.language(),
                catalogue.direction(),
                status,
                status,
                catalogue.text("problem.unanswerable"),
                catalogue.text("problem.incident", "number", number));
    response.write(true, ByteBuffer.wrap(page.getBytes(UTF_8)), callback);
    return true;
  }
}
