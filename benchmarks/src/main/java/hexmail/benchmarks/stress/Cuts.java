package hexmail.benchmarks.stress;

import hexmail.benchmarks.stress.scene.Member;
import hexmail.benchmarks.stress.scene.Scene;
import hexmail.benchmarks.stress.site.Signal.Word;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.GrantState;
import java.util.concurrent.TimeUnit;

/// A process dies between Google's answer and the commit, once for each account in turn. Google has
/// replaced the refresh token and nobody knows the new one: that person, and nobody else, has to
/// consent anew, and then everything is as before.
final class Cuts implements Trouble {
  private static final int EXPIRIES_BETWEEN = 15;
  private static final long UNTIL_HEARD_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private final Scene scene;
  private int victim;
  private int kills;
  private boolean armed;

  Cuts(Scene scene) {
    this.scene = scene;
  }

  /// While it is somebody's turn, the others rest: who dies for one must not be asking for another.
  @Override
  public boolean admits(Member member) {
    return !isTurn()
        || (member.place() == victim && scene.members().stream().allMatch(this::rested));
  }

  private boolean isTurn() {
    return !over() && scene.expiries() >= (victim + 1) * EXPIRIES_BETWEEN;
  }

  private boolean rested(Member member) {
    return scene.stage().fresh(member, scene.stage().stored(member));
  }

  @Override
  public void before(Member member) {
    if (isTurn() && !armed) {
      armed = true;
      scene.crowd().order(Word.CUT, victim);
    }
  }

  @Override
  public void tick() {
    kills += scene.crowd().replaceTheDead();
  }

  @Override
  public boolean excuses(Member member, Credential ended) {
    boolean turn = armed && member.place() == victim;
    if (!turn || !(ended.state() instanceof GrantState.Revoked)) {
      return false;
    }
    scene.crowd().order(Word.SPARE, victim);
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
