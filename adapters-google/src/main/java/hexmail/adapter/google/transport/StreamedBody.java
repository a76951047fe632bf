package hexmail.adapter.google.transport;

import hexmail.domain.outage.Outage;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A body that one thread reads while it arrives. A few buffers at most are waiting to be read: a
/// slow reader slows the server down. The JDK's own stream waits for bytes without a limit.
final class StreamedBody extends InputStream implements BodySubscriber<InputStream> {
  /// How many lists of buffers may arrive before one was read; each has about 16 KiB.
  private static final int AHEAD = 4;

  private final StreamTimes times;
  private final CompletableFuture<Boolean> over = new CompletableFuture<>();
  private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final Deque<ByteBuffer> buffers = new ArrayDeque<>();
  private @Nullable End end;

  private sealed interface Event {}

  private record Chunk(List<ByteBuffer> buffers) implements Event {}

  /// @param failure null after the last byte
  private record End(@Nullable CallFailedException failure) implements Event {}

  /// @param onEnd runs once, when the body is closed or its time is over
  StreamedBody(StreamTimes times, Runnable onEnd) {
    this.times = times;
    CompletableFuture<Void> _ =
        over.thenAccept(late -> {
          if (late) {
            events.add(new End(late("it took too long")));
          }
          CompletableFuture<Void> _ = subscription.thenAccept(Flow.Subscription::cancel);
          onEnd.run();
        });
    CompletableFuture<Boolean> _ =
        over.completeOnTimeout(true, times.whole().toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public CompletionStage<InputStream> getBody() {
    return CompletableFuture.completedStage(this);
  }

  @Override
  public void onSubscribe(Flow.Subscription opened) {
    subscription.complete(opened);
    opened.request(AHEAD);
  }

  @Override
  public void onNext(List<ByteBuffer> arrived) {
    events.add(new Chunk(arrived));
  }

  @Override
  public void onError(Throwable failure) {
    events.add(new End(new CallFailedException(Outage.UNREACHABLE, "the body broke off", failure)));
  }

  @Override
  public void onComplete() {
    events.add(new End(null));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (end == null && (buffers.isEmpty() || !buffers.element().hasRemaining())) {
      buffers.poll();
      if (buffers.isEmpty()) {
        take();
      }
    }
    if (end != null) {
      if (end.failure != null) {
        throw end.failure;
      }
      return -1;
    }
    ByteBuffer next = buffers.element();
    int count = Math.min(length, next.remaining());
    next.get(target, offset, count);
    return count;
  }

  private void take() {
    switch (next()) {
      case Chunk(List<ByteBuffer> arrived) -> {
        buffers.addAll(arrived);
        CompletableFuture<Void> _ = subscription.thenAccept(open -> open.request(1));
      }
      case End last -> end = last;
    }
  }

  private Event next() {
    try {
      Event next = events.poll(times.idle().toMillis(), TimeUnit.MILLISECONDS);
      return next == null ? new End(late("no more bytes in time")) : next;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new End(
          new CallFailedException(Outage.TOO_SLOW, "the call was given up", interrupted));
    }
  }

  private static CallFailedException late(String why) {
    return new CallFailedException(Outage.TOO_SLOW, why, null);
  }

  @Override
  public void close() {
    over.complete(false);
  }
}
