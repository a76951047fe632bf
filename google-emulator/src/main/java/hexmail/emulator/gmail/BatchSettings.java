package hexmail.emulator.gmail;

/// How batches are answered. Safe for use by many threads.
public final class BatchSettings {
  private volatile boolean served = true;
  private volatile boolean shuffled;
  private volatile int leftOutEvery;

  /// Whether there are batches at all; without them both paths answer 404.
  public void serve(boolean now) {
    served = now;
  }

  /// Whether each answer stands in the place of another.
  public void shuffle(boolean now) {
    shuffled = now;
  }

  /// Leaves out each answer of this number in its batch, counted from 1: with 3 the third, sixth
  /// and so on. With 0 none.
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

  /// 0 when all are there.
  public int leftOutEvery() {
    return leftOutEvery;
  }
}
