package hexmail.benchmarks.stress;

import hexmail.benchmarks.deployment.Deployment;
import hexmail.benchmarks.stress.worker.WorkerMessage;
import java.util.concurrent.atomic.AtomicInteger;

/// Hears what the processes tell, and shoots the one that asks Google for a certain account. Safe
/// for use by many threads.
public final class EventListener implements WorkerProcess.Listener {
  private static final int NOBODY = -1;

  private final Violations findings;
  private final AtomicInteger aim = new AtomicInteger(NOBODY);

  public EventListener(Violations findings) {
    this.findings = findings;
  }

  /// The next process that asks for this account dies while it asks.
  public void aimAt(AccountModel member) {
    aim.set(member.place());
  }

  @Override
  public void heard(WorkerProcess worker, WorkerMessage signal) {
    switch (signal.word()) {
      case ASKING -> {
        if (aim.compareAndSet(signal.place(), NOBODY)) {
          worker.shoot();
        }
      }
      case STALE ->
          findings.add(
              "Google refused a token that was handed out as fresh: "
                  + Deployment.PEOPLE.get(signal.place()).email().value());
      case BROKEN -> findings.add("a call ended as none should: see the logs of the processes");
      case READY, TALLY, CUT, SPARE, STOP -> {}
    }
  }
}
