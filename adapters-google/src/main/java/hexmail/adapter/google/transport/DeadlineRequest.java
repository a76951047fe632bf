package hexmail.adapter.google.transport;

import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/// A request of Google's libraries. Their own timeouts, which count from read to read and never end
/// a slow response, are ignored.
final class DeadlineRequest extends LowLevelHttpRequest {
  /// Headers that java.net.http sets itself and does not accept.
  private static final Set<String> RESTRICTED =
      Set.of("content-length", "host", "connection", "expect");

  private final HttpSender sender;
  private final Duration timeout;
  private final String method;
  private final HttpRequest.Builder request;

  DeadlineRequest(HttpSender sender, Duration timeout, String method, String url) {
    this.sender = sender;
    this.timeout = timeout;
    this.method = method;
    request = HttpSender.request(URI.create(url));
  }

  @Override
  public void addHeader(String name, String value) {
    if (!RESTRICTED.contains(name.toLowerCase(Locale.ROOT))) {
      request.header(name, value);
    }
  }

  @Override
  public LowLevelHttpResponse execute() throws IOException {
    request.method(method, content());
    return new BufferedResponse(sender.send(request.build(), this, timeout));
  }

  private HttpRequest.BodyPublisher content() throws IOException {
    if (getStreamingContent() == null) {
      return HttpRequest.BodyPublishers.noBody();
    }
    if (getContentType() != null) {
      request.header("Content-Type", getContentType());
    }
    if (getContentEncoding() != null) {
      request.header("Content-Encoding", getContentEncoding());
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    getStreamingContent().writeTo(bytes);
    return HttpRequest.BodyPublishers.ofByteArray(bytes.toByteArray());
  }
}
