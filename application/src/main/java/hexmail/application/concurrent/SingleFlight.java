package hexmail.application.concurrent;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/// Work that is done once for all who ask for it at the same time. Those who come before it ends
/// wait and get the same result, or the same exception. It is done in a thread of its own, so that
/// it goes on for the others when one of them is interrupted.
public final class SingleFlight<K, V> {
  private final ConcurrentMap<K, CompletableFuture<V>> running = new ConcurrentHashMap<>();

  /// Nothing is under way yet.
  public SingleFlight() {}

  /// What `work` returns or throws, done once for those who ask for `key` now.
  public V run(K key, Supplier<V> work) {
    CompletableFuture<V> mine = new CompletableFuture<>();
    CompletableFuture<V> others = running.putIfAbsent(key, mine);
    if (others != null) {
      return await(others);
    }
    Thread.startVirtualThread(() -> lead(key, mine, work));
    return await(mine);
  }

  private void lead(K key, CompletableFuture<V> call, Supplier<V> work) {
    try {
      V result = work.get();
      // Over before anybody learns of it: who asks again after an answer gets another call.
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
      switch (wrapped.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw wrapped;
      }
    }
  }
}
