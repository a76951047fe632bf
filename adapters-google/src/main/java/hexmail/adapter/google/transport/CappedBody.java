package hexmail.adapter.google.transport;

import hexmail.domain.outage.Outage;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/// Collects a body as far as its limits allow, decompressed. Cancels the exchange when more bytes
/// arrive than are received at most.
final class CappedBody implements BodySubscriber<byte[]> {
  private final BodyLimits limits;
  private final StringCutter strings;
  private final @Nullable Gunzip gunzip;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final CompletableFuture<byte[]> body = new CompletableFuture<>();
  private Flow.@Nullable Subscription subscription;
  private long received;

  private CappedBody(BodyLimits limits, boolean compressed) {
    this.limits = limits;
    strings = new StringCutter(limits.string());
    gunzip = compressed ? new Gunzip() : null;
  }

  static CappedBody of(ResponseInfo response, BodyLimits limits) {
    boolean compressed =
        response
            .headers()
            .firstValue("Content-Encoding")
            .filter("gzip"::equalsIgnoreCase)
            .isPresent();
    return new CappedBody(limits, compressed);
  }

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
    if (body.isDone()) {
      return;
    }
    try {
      for (ByteBuffer buffer : buffers) {
        add(buffer);
      }
    } catch (CallFailedException unusable) {
      if (subscription != null) {
        subscription.cancel();
      }
      end();
      body.completeExceptionally(unusable);
    }
  }

  @Override
  public void onError(Throwable failure) {
    end();
    body.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    try {
      if (gunzip != null && !body.isDone()) {
        gunzip.finish();
      }
      body.complete(kept.toByteArray());
    } catch (CallFailedException incomplete) {
      body.completeExceptionally(incomplete);
    } finally {
      end();
    }
  }

  private void add(ByteBuffer buffer) throws CallFailedException {
    byte[] chunk = new byte[buffer.remaining()];
    buffer.get(chunk);
    if (gunzip == null) {
      keep(chunk, chunk.length);
    } else {
      gunzip.decompress(chunk, this::keep);
    }
  }

  private void keep(byte[] bytes, int size) throws CallFailedException {
    received += size;
    boolean whole = limits.string() == Integer.MAX_VALUE;
    kept.write(bytes, 0, whole ? size : strings.keep(bytes, size));
    if (received > limits.bytes() || kept.size() > BodyLimits.USUAL.bytes()) {
      throw new CallFailedException(Outage.GARBLED, "an answer of too many bytes", null);
    }
  }

  private void end() {
    if (gunzip != null) {
      gunzip.close();
    }
  }
}
