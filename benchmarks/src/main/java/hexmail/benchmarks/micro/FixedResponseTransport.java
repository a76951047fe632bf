package hexmail.benchmarks.micro;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import com.google.api.client.testing.http.MockLowLevelHttpRequest;
import com.google.api.client.testing.http.MockLowLevelHttpResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Answers every request in the same way at once: what is left of a call when it needs no network.
public final class FixedResponseTransport extends HttpTransport {
  private final String contentType;
  private final byte[] body;

  public FixedResponseTransport(String contentType, String body) {
    this.contentType = contentType;
    this.body = body.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public boolean supportsMethod(String method) {
    return true;
  }

  @Override
  protected LowLevelHttpRequest buildRequest(String method, String url) {
    return new MockLowLevelHttpRequest(url) {
      @Override
      public LowLevelHttpResponse execute() throws IOException {
        if (getStreamingContent() != null) {
          getStreamingContent().writeTo(OutputStream.nullOutputStream());
        }
        return new MockLowLevelHttpResponse()
            .setStatusCode(200)
            .setContentType(contentType)
            .setContent(body);
      }
    };
  }
}
