package hexmail.benchmarks.stress;

import hexmail.emulator.control.OAuthControl;
import hexmail.emulator.fault.TokenError;
import hexmail.emulator.fault.TokenFault;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// Faults of the network, of Google and of the store, one at a time. None takes so long that a
/// lease could end: slow answers and a busy store stay below it together.
final class FaultInjector implements FaultScenario {
  private static final int FAULTS_PERCENT = 30;
  private static final int BUSY_PERCENT = 4;
  private static final int SLOWEST_MILLIS = 1_200;
  private static final int BUSIEST_MILLIS = 500;

  private static final List<TokenError> BEFORE =
      List.of(
          TokenError.UNAVAILABLE,
          TokenError.BAD_GATEWAY,
          TokenError.INTERNAL_FAILURE,
          TokenError.RATE_LIMITED,
          TokenError.TRUNCATED,
          TokenError.EMPTY,
          TokenError.DROPPED,
          TokenError.SLOW);

  private static final List<TokenError> AFTER =
      List.of(
          TokenError.UNAVAILABLE,
          TokenError.BAD_GATEWAY,
          TokenError.TRUNCATED,
          TokenError.EMPTY,
          TokenError.ANSWER_LOST,
          TokenError.LATE);

  private final RunContext scene;
  private final boolean alsoAfter;
  private final AtomicBoolean busy = new AtomicBoolean();
  private int lost;
  private int busyTimes;

  /// @param alsoAfter whether faults may strike when Google has already processed the call
  FaultInjector(RunContext scene, boolean alsoAfter) {
    this.scene = scene;
    this.alsoAfter = alsoAfter;
  }

  @Override
  public void before(AccountModel member) {
    OAuthControl google = scene.stage().control().oauth();
    if (scene.random().nextInt(100) < FAULTS_PERCENT && google.faults() == 0) {
      google.disturbToken(next());
    }
    if (scene.random().nextInt(100) < BUSY_PERCENT && busy.compareAndSet(false, true)) {
      keepBusy(Duration.ofMillis(scene.random().nextInt(BUSIEST_MILLIS)));
    }
  }

  private void keepBusy(Duration time) {
    busyTimes++;
    Thread.ofVirtual()
        .start(() -> {
          scene.stage().ground().busyFor(time);
          busy.set(false);
        });
  }

  private TokenFault next() {
    boolean after = alsoAfter && scene.random().nextBoolean();
    List<TokenError> errors = after ? AFTER : BEFORE;
    TokenError error = errors.get(scene.random().nextInt(errors.size()));
    TokenFault fault = TokenFault.of(error).onlyFor("refresh_token");
    if (error == TokenError.SLOW || error == TokenError.LATE) {
      return fault.delayedBy(Duration.ofMillis(scene.random().nextInt(SLOWEST_MILLIS)));
    }
    if (after) {
      lost++;
      return fault.afterProcessing();
    }
    return fault;
  }

  @Override
  public int refreshesLost() {
    return lost;
  }

  @Override
  public int busyTimes() {
    return busyTimes;
  }
}
