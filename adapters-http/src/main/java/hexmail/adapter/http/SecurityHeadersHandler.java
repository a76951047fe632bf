package hexmail.adapter.http;

import java.util.Map;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Puts the security headers on every answer before anything else can make one. An answer may
/// replace them, which assets do with their caching.
final class SecurityHeadersHandler extends Handler.Wrapper {
  private final Map<String, String> headers;

  SecurityHeadersHandler(Map<String, String> headers) {
    this.headers = Map.copyOf(headers);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    headers.forEach(response.getHeaders()::put);
    return super.handle(request, response, callback);
  }
}
