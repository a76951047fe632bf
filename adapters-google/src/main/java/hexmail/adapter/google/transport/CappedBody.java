package hexmail.adapter.google.transport;

import hexmail.domain.outage.Outage;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/// Collects a body and cancels the exchange when it exceeds `MAX_SIZE`.
final class CappedBody implements BodySubscriber<byte[]> {
  static final int MAX_SIZE = 8 * 1024 * 1024;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CompletableFuture<byte[]> body = new CompletableFuture<>();
  private Flow.@Nullable Subscription subscription;

  @Override
  public CompletionStage<byte[]> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Flow.Subscription opened) {
    subscription = opened;
    opened.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    buffers.forEach(this::add);
    if (bytes.size() > MAX_SIZE && subscription != null) {
      subscription.cancel();
      body.completeExceptionally(tooLarge());
    }
  }

  @Override
  public void onError(Throwable failure) {
    body.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    body.complete(bytes.toByteArray());
  }

  static CallFailedException tooLarge() {
    return new CallFailedException(
        Outage.GARBLED, "an answer of more than " + MAX_SIZE + " bytes", null);
  }

  private void add(ByteBuffer buffer) {
    byte[] chunk = new byte[buffer.remaining()];
    buffer.get(chunk);
    bytes.writeBytes(chunk);
  }
}
