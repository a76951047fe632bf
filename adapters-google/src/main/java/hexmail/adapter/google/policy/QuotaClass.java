package hexmail.adapter.google.policy;

/// How much of an account's quota a call may use. Expensive calls that can be made later leave a
/// part of each minute to the others. Background calls use no more than `SUMMARIES`.
public enum QuotaClass {
  /// Rows of lists, which may load later.
  SUMMARIES,
  /// A message that a person has opened.
  CONTENT,
  /// Ids, labels and history, without which no page can be shown.
  LISTING,
  /// What nobody has asked for yet.
  SPECULATIVE;

  /// The units of a minute that a call of this class leaves to the others: a twentieth for listing,
  /// and a tenth for content, which is thirty messages of the usual quota. Half of the minute is
  /// left to what a person asks for.
  int reserved(int unitsPerMinute) {
    return switch (this) {
      case SUMMARIES -> unitsPerMinute / 20 + unitsPerMinute / 10;
      case CONTENT -> unitsPerMinute / 20;
      case LISTING -> 0;
      case SPECULATIVE -> unitsPerMinute / 2;
    };
  }
}
