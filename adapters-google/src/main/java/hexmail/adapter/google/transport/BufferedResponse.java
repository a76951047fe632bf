package hexmail.adapter.google.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.api.client.http.LowLevelHttpResponse;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A response in full, for Google's libraries.
final class BufferedResponse extends LowLevelHttpResponse {
  private final Response response;
  private final byte[] body;
  private final List<Map.Entry<String, String>> headers;

  BufferedResponse(Response response) {
    this.response = response;
    body = response.body().getBytes(UTF_8);
    headers =
        response.headers().map().entrySet().stream()
            .flatMap(named -> named.getValue().stream().map(v -> Map.entry(named.getKey(), v)))
            .toList();
  }

  @Override
  public InputStream getContent() {
    return new ByteArrayInputStream(body);
  }

  @Override
  public @Nullable String getContentEncoding() {
    return null;
  }

  @Override
  public long getContentLength() {
    return body.length;
  }

  @Override
  public @Nullable String getContentType() {
    return response.header("Content-Type").orElse(null);
  }

  @Override
  public @Nullable String getStatusLine() {
    return null;
  }

  @Override
  public int getStatusCode() {
    return response.status();
  }

  @Override
  public @Nullable String getReasonPhrase() {
    return null;
  }

  @Override
  public int getHeaderCount() {
    return headers.size();
  }

  @Override
  public String getHeaderName(int index) {
    return headers.get(index).getKey();
  }

  @Override
  public String getHeaderValue(int index) {
    return headers.get(index).getValue();
  }
}
