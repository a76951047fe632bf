package hexmail.adapter.google.transport;

import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.util.Optional;

/// A response whose body is still arriving.
///
/// @param body throws [CallFailedException] when it breaks off; has to be closed
public record StreamedResponse(int status, HttpHeaders headers, InputStream body) {
  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  public Optional<String> header(String name) {
    return headers.firstValue(name);
  }
}
