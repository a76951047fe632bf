package hexmail.adapter.google.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.api.client.http.HttpTransport;
import hexmail.domain.outage.Outage;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The one HTTP client of the adapter. Requests to an origin wait for a [StreamLimit], so that the
/// connection they share carries them; a request that the server has not processed is sent again,
/// and so is a read that was lost with its connection. Safe for use by many threads.
public final class GoogleHttp implements HttpSender, AutoCloseable {
  /// What the client reports when the connection has as many streams as the server allows.
  private static final String NO_STREAM = "too many concurrent streams";

  /// What it reports when the server refused the stream or ended the connection before it, twice in
  /// a row. Both are safe to repeat, whatever the method (RFC 9113, section 8.7).
  private static final String NOT_PROCESSED = "request not processed by peer";

  private static final int MAX_ATTEMPTS = 10;
  private static final Duration PAUSE = Duration.ofMillis(20);

  /// Enough for Gmail's largest file over a slow line.
  private static final Duration WHOLE_STREAM = Duration.ofMinutes(15);

  private final HttpClient client;
  private final Downloads downloads;
  private final InstantSource time;
  private final Map<String, StreamLimit> limits = new ConcurrentHashMap<>();

  /// @param connectTimeout for making a connection
  /// @param idle the longest wait for the next bytes of a body that is read while it arrives
  /// @param time monotonic
  public GoogleHttp(Duration connectTimeout, Duration idle, InstantSource time) {
    this(connectTimeout, new StreamTimes(idle, WHOLE_STREAM), time);
  }

  GoogleHttp(Duration connectTimeout, StreamTimes streams, InstantSource time) {
    this.time = time;
    client =
        HttpClient.newBuilder()
            .connectTimeout(connectTimeout)
            .followRedirects(HttpClient.Redirect.NEVER)
            // No step of a call blocks; a thread for each would take half of the processor time.
            .executor(Runnable::run)
            .build();
    downloads = new Downloads(client, streams, time);
  }

  @Override
  public Response send(HttpRequest request, Object caller, Duration timeout, BodyLimits kept)
      throws IOException {
    return send(new Call(request, caller, kept, GoogleHttp::isUnprocessed), timeout);
  }

  /// For requests that change nothing at the server, whatever their method. They are also sent
  /// again when an HTTP/2 connection ends before they are answered (RFC 9110, section 9.2.2): the
  /// client may open a stream on a connection just after it received GOAWAY there, which the server
  /// ignores (openjdk/jdk#28632).
  public HttpSender forReads() {
    return new Reads(this);
  }

  private record Reads(GoogleHttp http) implements HttpSender {
    @Override
    public Response send(HttpRequest request, Object caller, Duration timeout, BodyLimits kept)
        throws IOException {
      return http.send(new Call(request, caller, kept, GoogleHttp::isUnprocessedOrLost), timeout);
    }

    @Override
    public StreamedResponse open(HttpRequest request, Object caller, Duration timeout)
        throws IOException {
      return http.open(request, caller, timeout);
    }
  }

  @Override
  public StreamedResponse open(HttpRequest request, Object caller, Duration timeout)
      throws IOException {
    return downloads.open(request, caller, timeout);
  }

  /// @param isRepeatable whether the request may be sent again after this failure
  private record Call(
      HttpRequest request,
      Object caller,
      BodyLimits kept,
      Predicate<ExecutionException> isRepeatable) {}

  private Response send(Call call, Duration timeout) throws CallFailedException {
    StreamLimit streams =
        limits.computeIfAbsent(call.request.uri().getRawAuthority(), _ -> new StreamLimit());
    Instant end = time.instant().plus(timeout);
    for (int attempt = 1; ; attempt++) {
      await(streams, call.caller, Duration.between(time.instant(), end));
      try {
        return Response.of(exchange(call, streams, Duration.between(time.instant(), end)));
      } catch (ExecutionException failed) {
        if (attempt == MAX_ATTEMPTS || !call.isRepeatable.test(failed)) {
          throw failure(failed.getCause());
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private static void await(StreamLimit streams, Object caller, Duration left)
      throws CallFailedException {
    try {
      if (!streams.acquire(caller, left)) {
        throw CallFailedException.notSent("too many calls before it", null);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw CallFailedException.notSent("the call was given up", interrupted);
    }
  }

  /// Sends it once. When it is given up, its stream is reset before its turn ends.
  private HttpResponse<byte[]> exchange(Call call, StreamLimit streams, Duration left)
      throws CallFailedException, ExecutionException {
    Runnable end = streams::failed;
    CompletableFuture<HttpResponse<byte[]>> response =
        client.sendAsync(call.request, begun -> CappedBody.of(begun, call.kept));
    try {
      HttpResponse<byte[]> answer = response.get(left.toMillis(), TimeUnit.MILLISECONDS);
      end = streams::answered;
      return answer;
    } catch (TimeoutException late) {
      response.cancel(true);
      throw new CallFailedException(Outage.TOO_SLOW, "no complete answer in time", late);
    } catch (InterruptedException interrupted) {
      response.cancel(true);
      Thread.currentThread().interrupt();
      throw new CallFailedException(Outage.TOO_SLOW, "the call was given up", interrupted);
    } catch (ExecutionException failed) {
      end = reports(failed, NO_STREAM) ? streams::refused : end;
      throw failed;
    } finally {
      end.run();
    }
  }

  private static boolean isUnprocessed(ExecutionException failed) {
    return reports(failed, NO_STREAM) || reports(failed, NOT_PROCESSED);
  }

  private static boolean isUnprocessedOrLost(ExecutionException failed) {
    return isUnprocessed(failed) || failed.getCause() instanceof EOFException;
  }

  private static boolean reports(@Nullable Throwable failure, String message) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(cause -> message.equals(cause.getMessage()));
  }

  static CallFailedException failure(@Nullable Throwable cause) {
    if (cause instanceof CallFailedException known) {
      return known;
    }
    return reports(cause, NO_STREAM)
        ? CallFailedException.notSent("no connection could carry the call", cause)
        : new CallFailedException(Outage.UNREACHABLE, "no connection, or it broke", cause);
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
