package hexmail.adapter.google.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.api.client.http.HttpTransport;
import hexmail.domain.outage.Outage;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// The one HTTP client of the adapter. Safe for use by many threads.
public final class GoogleHttp implements HttpSender, AutoCloseable {
  private final HttpClient client;

  /// @param connectTimeout for making a connection
  public GoogleHttp(Duration connectTimeout) {
    client =
        HttpClient.newBuilder()
            .connectTimeout(connectTimeout)
            .followRedirects(HttpClient.Redirect.NEVER)
            // No step of a call blocks; a thread for each would take half of the processor time.
            .executor(Runnable::run)
            .build();
  }

  @Override
  public Response send(HttpRequest request, Duration timeout) throws IOException {
    CompletableFuture<HttpResponse<byte[]>> response =
        client.sendAsync(request, _ -> new CappedBody());
    try {
      return Response.of(response.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException late) {
      response.cancel(true);
      throw new CallFailedException(Outage.TOO_SLOW, "no complete answer in time", late);
    } catch (InterruptedException interrupted) {
      response.cancel(true);
      Thread.currentThread().interrupt();
      throw new CallFailedException(Outage.TOO_SLOW, "the call was given up", interrupted);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof CallFailedException known
          ? known
          : new CallFailedException(
              Outage.UNREACHABLE, "no connection, or it broke", failed.getCause());
    }
  }

  /// A transport for Google's libraries whose calls end within `timeout`.
  public HttpTransport within(Duration timeout) {
    return new DeadlineTransport(this, timeout);
  }

  /// Prepares a request of Google's libraries: it is sent once, follows no redirect, and is not
  /// logged (they would log codes and tokens). A status other than 2xx throws
  /// `HttpStatusException`.
  public static void guard(com.google.api.client.http.HttpRequest request) {
    request
        .setNumberOfRetries(0)
        .setFollowRedirects(false)
        .setLoggingEnabled(false)
        .setCurlLoggingEnabled(false)
        .setResponseInterceptor(GoogleHttp::requireSuccess);
    request.getHeaders().setUserAgent("Hexmail");
  }

  /// The body of a response of Google's libraries; JSON is UTF-8, whatever the content type says
  /// (RFC 8259, section 8.1).
  public static String text(com.google.api.client.http.HttpResponse response) throws IOException {
    @Nullable InputStream content = response.getContent();
    return content == null ? "" : new String(content.readAllBytes(), UTF_8);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private static void requireSuccess(com.google.api.client.http.HttpResponse response)
      throws IOException {
    if (!response.isSuccessStatusCode()) {
      throw new HttpStatusException(
          response.getStatusCode(), response.getHeaders().getRetryAfter(), text(response));
    }
  }
}
