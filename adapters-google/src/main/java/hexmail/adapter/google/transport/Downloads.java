package hexmail.adapter.google.transport;

import hexmail.domain.outage.Outage;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Sends requests whose responses are read while they arrive. Safe for use by many threads.
final class Downloads {
  private final HttpClient client;
  private final StreamTimes times;
  private final InstantSource time;
  private final DownloadLimit limit = new DownloadLimit();

  /// @param time monotonic
  Downloads(HttpClient client, StreamTimes times, InstantSource time) {
    this.client = client;
    this.times = times;
    this.time = time;
  }

  StreamedResponse open(HttpRequest request, Object caller, Duration timeout)
      throws CallFailedException {
    Instant end = time.instant().plus(timeout);
    await(caller, timeout);
    StreamedBody body = new StreamedBody(times, () -> limit.release(caller));
    CompletableFuture<HttpResponse<InputStream>> response =
        client.sendAsync(onItsOwnConnection(request), _ -> body);
    try {
      Duration left = Duration.between(time.instant(), end);
      HttpResponse<InputStream> begun = response.get(left.toMillis(), TimeUnit.MILLISECONDS);
      return uncompressed(new StreamedResponse(begun.statusCode(), begun.headers(), begun.body()));
    } catch (TimeoutException late) {
      throw givenUp(response, body, "no answer in time", late);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw givenUp(response, body, "the call was given up", interrupted);
    } catch (ExecutionException failed) {
      body.close();
      throw GoogleHttp.failure(failed.getCause());
    } catch (CallFailedException unusable) {
      body.close();
      throw unusable;
    }
  }

  private void await(Object caller, Duration timeout) throws CallFailedException {
    try {
      if (!limit.acquire(caller, timeout)) {
        throw CallFailedException.notSent("too many downloads before it", null);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw CallFailedException.notSent("the call was given up", interrupted);
    }
  }

  private static HttpRequest onItsOwnConnection(HttpRequest request) {
    return HttpRequest.newBuilder(request, (_, _) -> true)
        .version(HttpClient.Version.HTTP_1_1)
        .build();
  }

  /// No compressed response was asked for.
  private static StreamedResponse uncompressed(StreamedResponse response)
      throws CallFailedException {
    if (response.header("Content-Encoding").isPresent()) {
      throw new CallFailedException(Outage.GARBLED, "a body in an encoding", null);
    }
    return response;
  }

  private static CallFailedException givenUp(
      CompletableFuture<?> response, StreamedBody body, String why, Exception cause) {
    response.cancel(true);
    body.close();
    return new CallFailedException(Outage.TOO_SLOW, why, cause);
  }
}
