package hexmail.adapter.persistence.index;

import java.time.Instant;

/// Times by which rows are ordered, in milliseconds since 1970.
final class EpochMillis {
  private EpochMillis() {}

  /// Any moment, however far away: clamped, since it only serves to order rows.
  static long clamped(Instant moment) {
    return Math.clamp(
                moment.getEpochSecond(), Long.MIN_VALUE / 1_000 + 1, Long.MAX_VALUE / 1_000 - 1)
            * 1_000
        + moment.getNano() / 1_000_000;
  }
}
