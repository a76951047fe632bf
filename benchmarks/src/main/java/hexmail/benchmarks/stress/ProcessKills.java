package hexmail.benchmarks.stress;

import hexmail.emulator.control.OAuthControl;
import hexmail.emulator.fault.TokenError;
import hexmail.emulator.fault.TokenFault;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Bad weather, and processes that die: some at any moment, some while they ask Google. Whoever
/// waits for a dead one is not disturbed by anything else, so that the wait can be measured.
final class ProcessKills implements FaultScenario {
  private static final int EXPIRIES_BETWEEN = 20;
  private static final int ASKING_MILLIS = 800;
  private static final long ANY_MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(40);

  private final RunContext scene;
  private final FaultInjector weather;
  private final Map<AccountModel, Long> waiting = new HashMap<>();
  private int kills;
  private int lost;
  private int next = EXPIRIES_BETWEEN;
  private boolean due;
  private long longest;

  ProcessKills(RunContext scene) {
    this.scene = scene;
    this.weather = new FaultInjector(scene, true);
  }

  @Override
  public void before(AccountModel member) {
    if (!waiting.isEmpty()) {
      return;
    }
    due = scene.expiries() >= next;
    if (!due) {
      weather.before(member);
      return;
    }
    next += EXPIRIES_BETWEEN;
    if (scene.random().nextInt(3) > 0) {
      due = false;
      aim(member);
    }
  }

  /// Google takes its time, before or after its work, and the one who asks dies meanwhile.
  private void aim(AccountModel member) {
    OAuthControl google = scene.stage().control().oauth();
    google.clear();
    TokenError slow = scene.random().nextBoolean() ? TokenError.SLOW : TokenError.LATE;
    google.disturbToken(
        TokenFault.of(slow)
            .onlyFor("refresh_token")
            .delayedBy(Duration.ofMillis(scene.random().nextInt(ASKING_MILLIS))));
    scene.ear().aimAt(member);
  }

  @Override
  public void after(AccountModel member) {
    if (due) {
      due = false;
      List<WorkerProcess> workers = scene.crowd().workers();
      LockSupport.parkNanos(scene.random().nextLong(ANY_MOMENT_NANOS));
      workers.get(scene.random().nextInt(workers.size())).shoot();
    }
  }

  @Override
  public void tick() {
    List<WorkerProcess> dead =
        scene.crowd().workers().stream().filter(worker -> !worker.alive()).toList();
    for (WorkerProcess worker : dead) {
      scene.findings().unless(worker.shotAt() != 0, "a process ended by itself");
      scene.stage().control().oauth().clear();
      worker.join();
      scene.members().stream()
          .filter(member -> leftBehind(member, worker))
          .forEach(member -> {
            lost++;
            waiting.put(member, worker.shotAt());
          });
    }
    kills += dead.size();
    scene.crowd().replaceTheDead();
  }

  /// Whether it may have asked Google for what nobody will ever know.
  private boolean leftBehind(AccountModel member, WorkerProcess worker) {
    long epoch = scene.stage().epochs().of(member.place());
    return worker.askedIn(member.place(), epoch)
        && !scene.stage().fresh(member, scene.stage().stored(member));
  }

  @Override
  public void fresh(AccountModel member) {
    Long since = waiting.remove(member);
    if (since != null) {
      longest = Math.max(longest, System.nanoTime() - since);
    }
  }

  @Override
  public int refreshesLost() {
    return lost + weather.refreshesLost();
  }

  @Override
  public int busyTimes() {
    return weather.busyTimes();
  }

  @Override
  public int kills() {
    return kills;
  }

  @Override
  public Duration longestWaitAfterKill() {
    return Duration.ofNanos(longest);
  }
}
