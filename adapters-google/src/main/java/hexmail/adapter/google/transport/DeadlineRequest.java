package hexmail.adapter.google.transport;

import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import hexmail.domain.outage.Outage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// One call, made on the thread of the caller. The timeout that Google's libraries set counts from
/// read to read, so that a slow sender can stretch a call without end; here it shortens the
/// deadline of the whole call.
final class DeadlineRequest extends LowLevelHttpRequest {
  /// Headers that java.net.http sets by itself and refuses to take.
  private static final Set<String> OWN = Set.of("content-length", "host", "connection", "expect");

  private final HttpClient client;
  private Duration deadline;
  private final String method;
  private final HttpRequest.Builder request;

  DeadlineRequest(HttpClient client, Duration deadline, String method, String url) {
    this.client = client;
    this.deadline = deadline;
    this.method = method;
    URI target = URI.create(url);
    // Over http, HTTP/2 would begin with an upgrade that simple servers stumble over.
    boolean secure = "https".equalsIgnoreCase(target.getScheme());
    request =
        HttpRequest.newBuilder(target)
            .version(secure ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1);
  }

  @Override
  public void setTimeout(int connect, int read) {
    Duration wanted = Duration.ofMillis(read);
    deadline = wanted.isZero() || wanted.compareTo(deadline) > 0 ? deadline : wanted;
  }

  @Override
  public void addHeader(String name, String value) {
    if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
      request.header(name, value);
    }
  }

  @Override
  public LowLevelHttpResponse execute() throws IOException {
    request.method(method, content());
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request.build(), _ -> new CappedBody());
    try {
      return BufferedResponse.of(answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException late) {
      answer.cancel(true);
      throw new CallFailedException(Outage.TOO_SLOW, "no complete answer in time", late);
    } catch (InterruptedException interrupted) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new CallFailedException(Outage.TOO_SLOW, "the call was given up", interrupted);
    } catch (ExecutionException failed) {
      throw failure(failed.getCause());
    }
  }

  private HttpRequest.BodyPublisher content() throws IOException {
    if (getStreamingContent() == null) {
      return HttpRequest.BodyPublishers.noBody();
    }
    if (getContentType() != null) {
      request.header("Content-Type", getContentType());
    }
    if (getContentEncoding() != null) {
      request.header("Content-Encoding", getContentEncoding());
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    getStreamingContent().writeTo(bytes);
    return HttpRequest.BodyPublishers.ofByteArray(bytes.toByteArray());
  }

  private static CallFailedException failure(@Nullable Throwable cause) {
    return cause instanceof CallFailedException known
        ? known
        : new CallFailedException(Outage.UNREACHABLE, "no connection, or it broke", cause);
  }
}
