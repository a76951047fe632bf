package hexmail.adapter.google.transport;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.time.Duration;

/// Sends HTTP requests. Safe for use by many threads.
public interface HttpSender {
  /// Sends `request`, and returns the response within `timeout`, in full or as far as `limits`
  /// allow. Where requests wait for one another, the callers take turns.
  ///
  /// @param caller for whom it is sent, such as an account
  /// @throws CallFailedException when there is none
  Response send(HttpRequest request, Object caller, Duration timeout, BodyLimits limits)
      throws IOException;

  /// The same with the usual limits.
  default Response send(HttpRequest request, Object caller, Duration timeout) throws IOException {
    return send(request, caller, timeout, BodyLimits.USUAL);
  }

  /// Sends `request`, which changes nothing at the server, and returns the response when its header
  /// fields have arrived, within `timeout`. Its body is read while it arrives. It has a connection
  /// of its own: an HTTP/2 connection has one window for all of its streams, so one slow reader
  /// would delay the calls of everyone, and `java.net.http` would keep 16 MB of each stream in
  /// memory. A caller can have several such responses open, and waits for one of them to be closed.
  ///
  /// @param caller for whom it is sent, such as an account
  /// @throws CallFailedException when there is none
  StreamedResponse open(HttpRequest request, Object caller, Duration timeout) throws IOException;

  /// A request for `address`. Over http, HTTP/2 would begin with an upgrade that simple servers do
  /// not understand.
  static HttpRequest.Builder request(URI address) {
    boolean secure = "https".equalsIgnoreCase(address.getScheme());
    return HttpRequest.newBuilder(address).version(secure ? Version.HTTP_2 : Version.HTTP_1_1);
  }
}
