package hexmail.testkit.sabotage;

import hexmail.domain.outage.StoreUnavailable;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Supplier;

/// Calls that a store said it could not make, and makes all the same once it can.
public final class PostponedCalls {
  private final Queue<Supplier<?>> failed = new ArrayDeque<>();

  /// Makes `call`, or throws what it throws and keeps it for later.
  public <T> T make(Supplier<T> call) {
    try {
      return call.get();
    } catch (StoreUnavailable outage) {
      failed.add(call);
      throw outage;
    }
  }

  /// The same for a call without an answer.
  public void run(Runnable call) {
    make(() -> {
      call.run();
      return true;
    });
  }

  /// Makes the calls that are left, in order.
  public void retry() {
    while (!failed.isEmpty()) {
      Object _ = failed.element().get();
      failed.remove();
    }
  }
}
