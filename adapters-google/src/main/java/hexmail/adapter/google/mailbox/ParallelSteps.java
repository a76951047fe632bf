package hexmail.adapter.google.mailbox;

import static java.util.Collections.nCopies;

import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/// Runs one step on each of several items, a few at a time.
final class ParallelSteps {
  private ParallelSteps() {}

  /// Starts no further step once one has returned false.
  static <T> void run(int concurrency, List<T> items, Predicate<T> step) {
    AtomicInteger next = new AtomicInteger();
    Runnable worker =
        () -> {
          for (int at = next.getAndIncrement(); at < items.size(); at = next.getAndIncrement()) {
            if (!step.test(items.get(at))) {
              next.set(items.size());
            }
          }
        };
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      int workers = Math.min(concurrency, items.size());
      for (Future<?> ended : threads.invokeAll(nCopies(workers, Executors.callable(worker)))) {
        ended.get();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new MailboxUnavailable(Outage.TOO_SLOW, "Gmail: the calls were given up", interrupted);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException known
          ? known
          : new IllegalStateException("A step failed", failed.getCause());
    }
  }
}
