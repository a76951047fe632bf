package hexmail.adapter.google.transport;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.time.Duration;

/// Sends HTTP requests. Safe for use by many threads.
public interface HttpSender {
  /// Sends `request`, and returns the response in full within `timeout`.
  ///
  /// @throws CallFailedException when there is none
  Response send(HttpRequest request, Duration timeout) throws IOException;

  /// A request for `address`. Over http, HTTP/2 would begin with an upgrade that simple servers do
  /// not understand.
  static HttpRequest.Builder request(URI address) {
    boolean secure = "https".equalsIgnoreCase(address.getScheme());
    return HttpRequest.newBuilder(address).version(secure ? Version.HTTP_2 : Version.HTTP_1_1);
  }
}
