package hexmail.application.world;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Concurrent calls from many threads.
public final class ConcurrentCalls {
  private ConcurrentCalls() {}

  /// The results of `work` in `size` threads that all start at the same time.
  public static <T> List<T> of(int size, Callable<T> work) {
    CountDownLatch start = new CountDownLatch(size);
    try (ExecutorService threads = Executors.newFixedThreadPool(size)) {
      List<Future<T>> running = new ArrayList<>();
      for (int index = 0; index < size; index++) {
        running.add(
            threads.submit(() -> {
              start.countDown();
              start.await();
              return work.call();
            }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : running) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException | ExecutionException failure) {
      throw new AssertionError(failure);
    }
  }
}
