package hexmail.benchmarks.stress;

import hexmail.domain.credential.Credential;
import hexmail.domain.outage.StoreUnavailable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Lets access tokens become due, one account's as soon as its last one is fresh again, and watches
/// the store meanwhile. Used by one thread.
final class ExpiryDriver {
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(4);
  private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(70);
  private static final long STUCK_NANOS = TimeUnit.SECONDS.toNanos(30);

  private final RunContext scene;
  private final FaultScenario trouble;

  ExpiryDriver(RunContext scene, FaultScenario trouble) {
    this.scene = scene;
    this.trouble = trouble;
  }

  /// Until there were so many expiries, or something is found.
  void run(int expiries) {
    while (scene.findings().none() && (scene.expiries() < expiries || !trouble.over())) {
      scene.members().forEach(member -> look(member, true));
      pause();
    }
    scene.stage().control().oauth().clear();
    while (scene.findings().none() && !scene.members().stream().allMatch(this::settled)) {
      pause();
    }
  }

  private boolean settled(AccountModel member) {
    return look(member, false);
  }

  private void pause() {
    trouble.tick();
    LockSupport.parkNanos(LOOK_NANOS);
  }

  /// Whether the account has a fresh token; one that has may get another due one.
  private boolean look(AccountModel member, boolean mayExpire) {
    try {
      Credential stored = scene.stage().stored(member);
      if (scene.stage().fresh(member, stored)) {
        trouble.fresh(member);
        if (mayExpire && !member.rests() && trouble.admits(member)) {
          expire(member);
        }
        return true;
      }
      judge(member, stored);
    } catch (StoreUnavailable busy) {
      // The next look will tell.
    }
    return false;
  }

  private void expire(AccountModel member) {
    trouble.before(member);
    scene.stage().expire(member);
    trouble.after(member);
    member.rest(scene.random().nextLong(REST_NANOS));
  }

  private void judge(AccountModel member, Credential stored) {
    if (!stored.isActive()) {
      scene
          .findings()
          .unless(
              trouble.excuses(member, stored),
              member.email() + " was signed out: " + stored.state());
    } else if (member.nanosSinceExpiry() > STUCK_NANOS) {
      scene.findings().add(member.email() + " got no fresh token for 30 s");
    }
  }
}
