package hexmail.benchmarks.stress;

import hexmail.benchmarks.deployment.Deployment;
import hexmail.benchmarks.stress.worker.WorkerMessage;
import java.util.concurrent.atomic.AtomicInteger;

/// Receives the events of the worker processes, records violations, and kills a process that
/// refreshes a chosen account. Safe for use by many threads.
final class EventListener implements WorkerProcess.Listener {
  private static final int NONE = -1;

  private final Violations violations;
  private final AtomicInteger target = new AtomicInteger(NONE);

  EventListener(Violations violations) {
    this.violations = violations;
  }

  /// Kills the next process that refreshes this account, during the refresh.
  void killNextRefresherOf(AccountModel model) {
    target.set(model.index());
  }

  @Override
  public void received(WorkerProcess worker, WorkerMessage message) {
    switch (message.type()) {
      case REFRESHING -> {
        if (target.compareAndSet(message.index(), NONE)) {
          worker.kill();
        }
      }
      case REFUSED_TOKEN ->
          violations.add(
              "Google refused a token that was returned as fresh: "
                  + Deployment.ACCOUNTS.get(message.index()).email().value());
      case FAILED_CALL ->
          violations.add("a call failed unexpectedly: see the logs of the processes");
      case READY, COUNTS, CRASH_AT_COMMIT, CANCEL_CRASH, STOP -> {}
    }
  }
}
