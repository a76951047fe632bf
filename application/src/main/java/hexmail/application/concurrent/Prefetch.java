package hexmail.application.concurrent;

import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// Work that starts before its result is needed. Closing it cancels the work if it is still
/// running.
public final class Prefetch<T> implements AutoCloseable {
  private final FutureTask<T> work;

  private Prefetch(FutureTask<T> work) {
    this.work = work;
  }

  /// Starts `work` on a thread of `executor`, which is interrupted if the work is cancelled.
  public static <T> Prefetch<T> begin(Executor executor, Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    executor.execute(task);
    return new Prefetch<>(task);
  }

  /// Waits for the work and returns its result or throws its exception. An interrupted caller stays
  /// interrupted and gets [MailboxUnavailable].
  public T result() {
    try {
      return work.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new MailboxUnavailable(Outage.TOO_SLOW, "Waiting was given up", interrupted);
    } catch (ExecutionException failed) {
      switch (failed.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw new IllegalStateException(failed);
      }
    }
  }

  @Override
  public void close() {
    work.cancel(true);
  }
}
