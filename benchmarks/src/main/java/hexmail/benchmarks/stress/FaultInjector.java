package hexmail.benchmarks.stress;

import hexmail.emulator.control.OAuthControl;
import hexmail.emulator.fault.TokenError;
import hexmail.emulator.fault.TokenFault;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// Injects faults of the network, of Google and of the store, one at a time. A slow answer and a
/// locked store together stay shorter than a lease.
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

  private final RunContext context;
  private final boolean alsoAfter;
  private final AtomicBoolean busy = new AtomicBoolean();
  private int lost;
  private int storeLocks;

  /// @param alsoAfter whether a fault may occur after Google has processed the call
  FaultInjector(RunContext context, boolean alsoAfter) {
    this.context = context;
    this.alsoAfter = alsoAfter;
  }

  @Override
  public void beforeExpiry(AccountModel model) {
    OAuthControl google = context.environment().control().oauth();
    if (context.random().nextInt(100) < FAULTS_PERCENT && google.faults() == 0) {
      google.disturbToken(next());
    }
    if (context.random().nextInt(100) < BUSY_PERCENT && busy.compareAndSet(false, true)) {
      lockStore(Duration.ofMillis(context.random().nextInt(BUSIEST_MILLIS)));
    }
  }

  private void lockStore(Duration time) {
    storeLocks++;
    Thread.ofVirtual()
        .start(() -> {
          context.environment().database().lockFor(time);
          busy.set(false);
        });
  }

  private TokenFault next() {
    boolean after = alsoAfter && context.random().nextBoolean();
    List<TokenError> errors = after ? AFTER : BEFORE;
    TokenError error = errors.get(context.random().nextInt(errors.size()));
    TokenFault fault = TokenFault.of(error).onlyFor("refresh_token");
    if (error == TokenError.SLOW || error == TokenError.LATE) {
      return fault.delayedBy(Duration.ofMillis(context.random().nextInt(SLOWEST_MILLIS)));
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
  public int storeLocks() {
    return storeLocks;
  }
}
