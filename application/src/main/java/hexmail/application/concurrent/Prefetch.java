package hexmail.application.concurrent;

import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// Work on a mailbox that was begun before its result is needed. Closing it gives the work up, if
/// it still goes on.
public final class Prefetch<T> implements AutoCloseable {
  private final FutureTask<T> work;

  private Prefetch(FutureTask<T> work) {
    this.work = work;
  }

  /// Begins `work` on a thread of `executor`, which is interrupted when the work is given up.
  public static <T> Prefetch<T> begin(Executor executor, Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    executor.execute(task);
    return new Prefetch<>(task);
  }

  /// What the work returns or throws, once it is done. A caller that is interrupted stays so, and
  /// gets [MailboxUnavailable].
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
