package hexmail.testkit.sabotage;

import hexmail.testkit.contract.fixture.Race;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// All callers of a race wait here for each other. So a store that checks before it writes is
/// caught every time.
public final class RaceBarrier {
  /// An error of the sabotage, not of the contract.
  public static final class BrokenBarrier extends RuntimeException {
    private BrokenBarrier(Exception cause) {
      super("Not all callers of the race came", cause);
    }
  }

  private final CyclicBarrier all = new CyclicBarrier(Race.RUNNERS);

  /// Waits until all callers of the race have arrived. Outside of a race it returns at once; only
  /// the callers of a race are virtual threads.
  public void await() {
    if (!Thread.currentThread().isVirtual()) {
      return;
    }
    try {
      all.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new BrokenBarrier(interrupted);
    } catch (BrokenBarrierException | TimeoutException missing) {
      throw new BrokenBarrier(missing);
    }
  }
}
