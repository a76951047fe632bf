package hexmail.benchmarks.stress;

import hexmail.domain.credential.Credential;
import hexmail.domain.outage.StoreUnavailable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Expires access tokens, that of an account as soon as its last one was refreshed, and checks the
/// store in between. Used by one thread.
final class ExpiryDriver {
  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(4);
  private static final long MAX_FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(70);
  private static final long STUCK_AFTER_NANOS = TimeUnit.SECONDS.toNanos(30);

  private final RunContext context;
  private final FaultScenario scenario;

  ExpiryDriver(RunContext context, FaultScenario scenario) {
    this.context = context;
    this.scenario = scenario;
  }

  /// Runs until there were `expiries` expiries and the scenario is complete, or until a violation.
  void run(int expiries) {
    while (context.violations().isEmpty()
        && (context.expiries() < expiries || !scenario.isComplete())) {
      context.models().forEach(model -> check(model, true));
      pause();
    }
    context.environment().control().oauth().clear();
    while (context.violations().isEmpty() && !context.models().stream().allMatch(this::isSettled)) {
      pause();
    }
  }

  private boolean isSettled(AccountModel model) {
    return check(model, false);
  }

  private void pause() {
    scenario.poll();
    LockSupport.parkNanos(POLL_NANOS);
  }

  /// Returns whether the stored token of the account is fresh. If so, expires it when it may.
  private boolean check(AccountModel model, boolean mayExpire) {
    try {
      Credential stored = context.environment().stored(model);
      if (context.environment().isFresh(model, stored)) {
        scenario.afterRefresh(model);
        if (mayExpire && !model.mustStayFresh() && scenario.mayExpire(model)) {
          expire(model);
        }
        return true;
      }
      checkDue(model, stored);
    } catch (StoreUnavailable busy) {
      // The next poll checks again.
    }
    return false;
  }

  private void expire(AccountModel model) {
    scenario.beforeExpiry(model);
    context.environment().expire(model);
    scenario.afterExpiry(model);
    model.keepFreshFor(context.random().nextLong(MAX_FRESH_NANOS));
  }

  private void checkDue(AccountModel model, Credential stored) {
    if (!stored.isActive()) {
      context
          .violations()
          .require(
              scenario.expects(model, stored),
              model.email() + " was signed out: " + stored.state());
    } else if (model.nanosSinceExpiry() > STUCK_AFTER_NANOS) {
      context.violations().add(model.email() + " got no fresh token for 30 s");
    }
  }
}
