package hexmail.testkit.sabotage;

import hexmail.testkit.contract.fixture.Race;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Where all callers of a race wait for each other, so that a store that looks before it leaps is
/// caught every time.
public final class RaceBarrier {
  /// A mistake of the sabotage, not of the contract.
  public static final class BrokenBarrier extends RuntimeException {
    private BrokenBarrier(Exception cause) {
      super("Not all callers of the race came", cause);
    }
  }

  private final CyclicBarrier all = new CyclicBarrier(Race.RUNNERS);

  /// Ends when all callers of the race have come here; at once outside of a race, whose callers
  /// alone are virtual threads.
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
