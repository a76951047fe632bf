package hexmail.emulator.gmail;

/// Faults of batches. Safe for use by many threads.
public final class BatchSettings {
  private volatile boolean served = true;
  private volatile boolean shuffled;
  private volatile int leftOutEvery;

  /// Whether batches are served; otherwise both paths answer 404.
  public void serve(boolean now) {
    served = now;
  }

  /// Whether the responses of the parts are out of their order.
  public void shuffle(boolean now) {
    shuffled = now;
  }

  /// Leaves out every nth response of a batch: with 3 the third, the sixth and so on. 0 leaves out
  /// none.
  public void leaveOutEvery(int number) {
    if (number < 0) {
      throw new IllegalArgumentException("the number of a part is 1 or more, or 0 for none");
    }
    leftOutEvery = number;
  }

  public boolean served() {
    return served;
  }

  public boolean shuffled() {
    return shuffled;
  }

  /// 0 when no response is left out.
  public int leftOutEvery() {
    return leftOutEvery;
  }
}
