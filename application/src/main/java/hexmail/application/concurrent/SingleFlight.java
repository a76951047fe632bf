package hexmail.application.concurrent;

import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Runs work once for all concurrent callers with the same key. Callers that arrive before it ends
/// wait and get the same result or the same exception. The work runs in a thread of its own, so it
/// goes on for the others if one caller is interrupted.
public final class SingleFlight<K, V> {
  private final ConcurrentMap<K, CompletableFuture<V>> running = new ConcurrentHashMap<>();

  /// No work is running.
  public SingleFlight() {}

  /// Runs `work`, or joins the running work for `key`, and returns its result or throws its
  /// exception.
  public V run(K key, Supplier<V> work) {
    return await(flight(key, work));
  }

  /// The same, for a caller that waits for `limit` at most and then gets [MailboxUnavailable], as
  /// does an interrupted caller, who stays interrupted. The work goes on for the others.
  public V run(K key, Supplier<V> work, Duration limit) {
    return begin(key, work, () -> limit).get();
  }

  /// Starts `work`, or joins the running work for `key`. The result waits for it, for `limit` from
  /// then at most.
  public Supplier<V> begin(K key, Supplier<V> work, Supplier<Duration> limit) {
    CompletableFuture<V> flight = flight(key, work);
    return () -> await(flight, limit.get());
  }

  private CompletableFuture<V> flight(K key, Supplier<V> work) {
    CompletableFuture<V> mine = new CompletableFuture<>();
    CompletableFuture<V> others = running.putIfAbsent(key, mine);
    if (others != null) {
      return others;
    }
    Thread.startVirtualThread(() -> lead(key, mine, work));
    return mine;
  }

  private void lead(K key, CompletableFuture<V> call, Supplier<V> work) {
    try {
      V result = work.get();
      // Removed first: a caller that asks again after the result starts new work.
      running.remove(key, call);
      call.complete(result);
    } catch (RuntimeException | Error failure) {
      running.remove(key, call);
      call.completeExceptionally(failure);
    }
  }

  private static <V> V await(CompletableFuture<V> call) {
    try {
      return call.join();
    } catch (CompletionException wrapped) {
      throw unwrapped(wrapped);
    }
  }

  /// A timer is set only while the work is still running.
  private static <V> V await(CompletableFuture<V> call, Duration limit) {
    try {
      return call.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      throw new MailboxUnavailable(Outage.TOO_SLOW, "Shared work takes too long", late);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new MailboxUnavailable(Outage.TOO_SLOW, "Waiting was given up", interrupted);
    } catch (ExecutionException wrapped) {
      throw unwrapped(wrapped);
    }
  }

  private static RuntimeException unwrapped(Exception wrapped) {
    return switch (wrapped.getCause()) {
      case RuntimeException failure -> failure;
      case Error failure -> throw failure;
      case null, default -> new IllegalStateException(wrapped);
    };
  }
}
