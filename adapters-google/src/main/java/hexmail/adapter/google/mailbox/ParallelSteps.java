package hexmail.adapter.google.mailbox;

import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Steps that several workers share: each takes the next one until none is left or one has ended
/// the work.
final class ParallelSteps {
  private ParallelSteps() {}

  /// Runs `step` on all of `work`, at most `workers` at a time, until it says false.
  static <T> void run(int workers, List<T> work, Predicate<T> step) {
    AtomicInteger next = new AtomicInteger();
    Callable<@Nullable Void> worker =
        () -> {
          for (int at = next.getAndIncrement(); at < work.size(); at = next.getAndIncrement()) {
            if (!step.test(work.get(at))) {
              next.set(work.size());
            }
          }
          return null;
        };
    await(Collections.nCopies(Math.min(workers, work.size()), worker));
  }

  private static void await(List<? extends Callable<@Nullable Void>> workers) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.invokeAll(workers).forEach(ParallelSteps::check);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new MailboxUnavailable(Outage.TOO_SLOW, "Gmail: the calls were given up", interrupted);
    }
  }

  private static void check(Future<@Nullable Void> worker) {
    if (worker.state() == Future.State.FAILED) {
      throw worker.exceptionNow() instanceof RuntimeException known
          ? known
          : new IllegalStateException("Reading a summary failed", worker.exceptionNow());
    }
  }
}
