package hexmail.adapter.google.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Optional;

/// A response in full.
///
/// @param body decompressed and of bounded size; JSON is UTF-8, whatever the content type says (RFC
///   8259, section 8.1)
public record Response(int status, HttpHeaders headers, String body) {
  static Response of(HttpResponse<byte[]> response) {
    return new Response(
        response.statusCode(), response.headers(), new String(response.body(), UTF_8));
  }

  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  public Optional<String> header(String name) {
    return headers.firstValue(name);
  }
}
