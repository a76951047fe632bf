package hexmail.benchmarks.stress;

import hexmail.benchmarks.stress.worker.WorkerMessage.Type;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.GrantState;
import java.util.concurrent.TimeUnit;

/// A process dies between Google's answer and the commit, once for each account in turn. Google has
/// replaced the refresh token and nobody knows the new one: that person, and nobody else, has to
/// consent anew, and then everything is as before.
final class CommitCrashes implements FaultScenario {
  private static final int EXPIRIES_BETWEEN = 15;
  private static final long UNTIL_HEARD_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private final RunContext scene;
  private int victim;
  private int kills;
  private boolean armed;

  CommitCrashes(RunContext scene) {
    this.scene = scene;
  }

  /// While it is somebody's turn, the others rest: who dies for one must not be asking for another.
  @Override
  public boolean admits(AccountModel member) {
    return !isTurn()
        || (member.place() == victim && scene.members().stream().allMatch(this::rested));
  }

  private boolean isTurn() {
    return !over() && scene.expiries() >= (victim + 1) * EXPIRIES_BETWEEN;
  }

  private boolean rested(AccountModel member) {
    return scene.stage().fresh(member, scene.stage().stored(member));
  }

  @Override
  public void before(AccountModel member) {
    if (isTurn() && !armed) {
      armed = true;
      scene.crowd().order(Type.CUT, victim);
    }
  }

  @Override
  public void tick() {
    kills += scene.crowd().replaceTheDead();
  }

  @Override
  public boolean excuses(AccountModel member, Credential ended) {
    boolean turn = armed && member.place() == victim;
    if (!turn || !(ended.state() instanceof GrantState.Revoked)) {
      return false;
    }
    scene.crowd().order(Type.SPARE, victim);
    member.ended();
    scene.stage().signIn(member, scene.random());
    member.rest(UNTIL_HEARD_NANOS);
    armed = false;
    victim++;
    return true;
  }

  @Override
  public boolean over() {
    return victim == scene.members().size();
  }

  @Override
  public int kills() {
    return kills;
  }
}
