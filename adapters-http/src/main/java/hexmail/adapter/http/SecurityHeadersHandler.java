package hexmail.adapter.http;

import java.util.Map;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Sets the security headers before anything else can answer. An answer may replace one: assets
/// replace the caching header.
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
