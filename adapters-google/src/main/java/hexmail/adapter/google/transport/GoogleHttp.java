package hexmail.adapter.google.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpResponse;
import com.google.api.client.http.HttpTransport;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The one HTTP client of the adapter. Safe for use by many threads.
public final class GoogleHttp implements AutoCloseable {
  private final HttpClient client;

  /// @param connect how long a connection may take to be made
  public GoogleHttp(Duration connect) {
    client =
        HttpClient.newBuilder()
            .connectTimeout(connect)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /// A transport for Google's libraries whose calls end within `deadline`, body included, with an
  /// answer or with `CallFailed`.
  public HttpTransport within(Duration deadline) {
    return new DeadlineTransport(client, deadline);
  }

  /// Prepares a request of Google's libraries: it is sent once, follows no redirect, is not logged
  /// (they would log codes and tokens), and a status other than 2xx is thrown as `Refused`.
  public static void guard(HttpRequest request) {
    request
        .setNumberOfRetries(0)
        .setFollowRedirects(false)
        .setLoggingEnabled(false)
        .setCurlLoggingEnabled(false)
        .setResponseInterceptor(GoogleHttp::refuse);
    request.getHeaders().setUserAgent("Hexmail");
  }

  /// The body of an answer; JSON is UTF-8, whatever the content type says (RFC 8259, section 8.1).
  public static String text(HttpResponse response) throws IOException {
    @Nullable InputStream content = response.getContent();
    return content == null ? "" : new String(content.readAllBytes(), UTF_8);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private static void refuse(HttpResponse response) throws IOException {
    if (!response.isSuccessStatusCode()) {
      throw new HttpStatusException(
          response.getStatusCode(), response.getHeaders().getRetryAfter(), text(response));
    }
  }
}
