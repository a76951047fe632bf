package hexmail.application.waiting;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/// Work that is done once for all who ask for it at the same time. The first caller does it in its
/// own thread; those who come before it ends wait and get the same result, or the same exception.
public final class Flights<K, V> {
  private final ConcurrentMap<K, CompletableFuture<V>> running = new ConcurrentHashMap<>();

  /// Nothing is under way yet.
  public Flights() {}

  /// What `work` returns or throws, done by one of those who ask for `key` now.
  public V join(K key, Supplier<V> work) {
    CompletableFuture<V> mine = new CompletableFuture<>();
    CompletableFuture<V> others = running.putIfAbsent(key, mine);
    if (others != null) {
      return await(others);
    }
    try {
      V result = work.get();
      // Over before anybody learns of it: who asks again after an answer gets another flight.
      running.remove(key, mine);
      mine.complete(result);
    } catch (RuntimeException | Error failure) {
      running.remove(key, mine);
      mine.completeExceptionally(failure);
    }
    return await(mine);
  }

  private static <V> V await(CompletableFuture<V> flight) {
    try {
      return flight.join();
    } catch (CompletionException wrapped) {
      switch (wrapped.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw wrapped;
      }
    }
  }
}
