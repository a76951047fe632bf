package hexmail.benchmarks.stress;

import hexmail.benchmarks.stress.worker.WorkerMessage;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.GrantState;
import java.util.concurrent.TimeUnit;

/// Kills a process between Google's answer and the commit, once for each account in turn. Google
/// has then replaced the refresh token, and the new one is lost: this account, and no other, has to
/// consent again.
final class CommitCrashes implements FaultScenario {
  private static final int EXPIRIES_PER_KILL = 15;
  private static final long UNTIL_CANCELLED_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private final RunContext context;
  private int victim;
  private int kills;
  private boolean crashArmed;

  CommitCrashes(RunContext context) {
    this.context = context;
  }

  /// During the turn of one account no other token expires, so that the process that dies is not
  /// refreshing another account.
  @Override
  public boolean mayExpire(AccountModel model) {
    return !isVictimsTurn()
        || (model.index() == victim && context.models().stream().allMatch(this::isFresh));
  }

  private boolean isVictimsTurn() {
    return !isComplete() && context.expiries() >= (victim + 1) * EXPIRIES_PER_KILL;
  }

  private boolean isFresh(AccountModel model) {
    return context.environment().isFresh(model, context.environment().stored(model));
  }

  @Override
  public void beforeExpiry(AccountModel model) {
    if (isVictimsTurn() && !crashArmed) {
      crashArmed = true;
      context.workers().send(WorkerMessage.Type.CRASH_AT_COMMIT, victim);
    }
  }

  @Override
  public void poll() {
    kills += context.workers().replaceDead();
  }

  @Override
  public boolean expects(AccountModel model, Credential stored) {
    boolean turn = crashArmed && model.index() == victim;
    if (!turn || !(stored.state() instanceof GrantState.Revoked)) {
      return false;
    }
    context.workers().send(WorkerMessage.Type.CANCEL_CRASH, victim);
    model.reconsented();
    context.environment().signIn(model, context.random());
    model.keepFreshFor(UNTIL_CANCELLED_NANOS);
    crashArmed = false;
    victim++;
    return true;
  }

  @Override
  public boolean isComplete() {
    return victim == context.models().size();
  }

  @Override
  public int kills() {
    return kills;
  }
}
