package hexmail.adapter.google.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.domain.outage.Outage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// A response in full.
///
/// @param body decompressed and of bounded size; JSON is UTF-8, whatever the content type says (RFC
///   8259, section 8.1)
public record Response(int status, HttpHeaders headers, String body) {
  static Response of(HttpResponse<byte[]> response) throws CallFailedException {
    boolean compressed =
        response
            .headers()
            .firstValue("Content-Encoding")
            .filter("gzip"::equalsIgnoreCase)
            .isPresent();
    byte[] body = response.body();
    return new Response(
        response.statusCode(),
        response.headers(),
        new String(compressed && body.length > 0 ? decompress(body) : body, UTF_8));
  }

  private static byte[] decompress(byte[] compressed) throws CallFailedException {
    byte[] body;
    try (InputStream content = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
      body = content.readNBytes(CappedBody.MAX_SIZE + 1);
    } catch (IOException broken) {
      throw new CallFailedException(Outage.GARBLED, "a body that is not gzip", broken);
    }
    if (body.length > CappedBody.MAX_SIZE) {
      throw CappedBody.tooLarge();
    }
    return body;
  }

  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  public Optional<String> header(String name) {
    return headers.firstValue(name);
  }
}
