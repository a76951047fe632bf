package hexmail.testkit.sabotage;

import hexmail.domain.outage.StoreUnavailable;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Supplier;

/// Calls that failed in an outage, and that a wrong store makes after it.
public final class PostponedCalls {
  private final Queue<Supplier<?>> failed = new ArrayDeque<>();

  /// Makes `call`. In an outage it keeps the call for later and rethrows.
  public <T> T make(Supplier<T> call) {
    try {
      return call.get();
    } catch (StoreUnavailable outage) {
      failed.add(call);
      throw outage;
    }
  }

  /// The same for a call without a result.
  public void run(Runnable call) {
    make(() -> {
      call.run();
      return true;
    });
  }

  /// Makes the kept calls, in order.
  public void retry() {
    while (!failed.isEmpty()) {
      Object _ = failed.element().get();
      failed.remove();
    }
  }
}
