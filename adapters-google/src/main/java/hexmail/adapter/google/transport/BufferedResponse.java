package hexmail.adapter.google.transport;

import com.google.api.client.http.LowLevelHttpResponse;
import hexmail.domain.outage.Outage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// An answer that has arrived in full and is unpacked already, so that no packed body can grow
/// beyond the limit in the hands of Google's libraries.
final class BufferedResponse extends LowLevelHttpResponse {
  private final int status;
  private final List<Map.Entry<String, String>> headers;
  private final byte[] body;

  private BufferedResponse(int status, List<Map.Entry<String, String>> headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  static BufferedResponse of(HttpResponse<byte[]> response) throws IOException {
    boolean packed =
        response.headers().firstValue("Content-Encoding").stream()
            .anyMatch("gzip"::equalsIgnoreCase);
    List<Map.Entry<String, String>> headers =
        response.headers().map().entrySet().stream()
            .flatMap(named -> named.getValue().stream().map(v -> Map.entry(named.getKey(), v)))
            .toList();
    byte[] body = response.body();
    return new BufferedResponse(response.statusCode(), headers, packed ? unpacked(body) : body);
  }

  private static byte[] unpacked(byte[] packed) throws IOException {
    if (packed.length == 0) {
      return packed;
    }
    try (InputStream content = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      byte[] body = content.readNBytes(CappedBody.LARGEST + 1);
      if (body.length > CappedBody.LARGEST) {
        throw CappedBody.tooLarge();
      }
      return body;
    } catch (CallFailedException tooLarge) {
      throw tooLarge;
    } catch (IOException broken) {
      throw new CallFailedException(
          Outage.GARBLED, "a packed answer that cannot be unpacked", broken);
    }
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
    return headers.stream()
        .filter(header -> header.getKey().equalsIgnoreCase("Content-Type"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  @Override
  public @Nullable String getStatusLine() {
    return null;
  }

  @Override
  public int getStatusCode() {
    return status;
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
