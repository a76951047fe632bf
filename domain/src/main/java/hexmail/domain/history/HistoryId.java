package hexmail.domain.history;

/// A point in the history of a mailbox. Later points have greater values; not every number is a
/// point.
///
/// @param value greater than zero
public record HistoryId(long value) implements Comparable<HistoryId> {
  public HistoryId {
    if (value < 1) {
      throw new IllegalArgumentException("A history id is greater than zero");
    }
  }

  @Override
  public int compareTo(HistoryId other) {
    return Long.compare(value, other.value);
  }
}
