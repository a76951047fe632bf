package hexmail.adapter.google.transport;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import java.time.Duration;

/// Google's transport interface on java.net.http. Unlike the library's own transport it has a
/// deadline for a whole call and keeps the body of a 401 (googleapis/google-oauth-java-client#100).
final class DeadlineTransport extends HttpTransport {
  private final HttpSender sender;
  private final Duration timeout;

  DeadlineTransport(HttpSender sender, Duration timeout) {
    this.sender = sender;
    this.timeout = timeout;
  }

  @Override
  public boolean supportsMethod(String method) {
    return true;
  }

  @Override
  protected LowLevelHttpRequest buildRequest(String method, String url) {
    return new DeadlineRequest(sender, timeout, method, url);
  }
}
