package hexmail.testkit.slow;

import java.util.function.BooleanSupplier;

/// Holds calls up until a test opens it.
public final class Gate implements Latency {
  private boolean open;
  private int waiting;

  private Gate(boolean open) {
    this.open = open;
  }

  /// A gate that lets every call through.
  public static Gate opened() {
    return new Gate(true);
  }

  /// A gate that holds every call up.
  public static Gate closed() {
    return new Gate(false);
  }

  /// Lets through the calls that wait and those to come.
  public synchronized void open() {
    open = true;
    notifyAll();
  }

  /// Holds up the calls to come.
  public synchronized void close() {
    open = false;
  }

  /// Ends when `calls` wait here, at least.
  ///
  /// @throws IllegalStateException when the waiting thread is interrupted
  public synchronized void awaitCalls(int calls) {
    waitUntil(() -> waiting >= calls);
  }

  /// @throws IllegalStateException when the waiting thread is interrupted
  @Override
  public synchronized void await() {
    waiting++;
    notifyAll();
    try {
      waitUntil(() -> open);
    } finally {
      waiting--;
    }
  }

  private synchronized void waitUntil(BooleanSupplier condition) {
    try {
      while (!condition.getAsBoolean()) {
        wait();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted at a gate", interrupted);
    }
  }
}
