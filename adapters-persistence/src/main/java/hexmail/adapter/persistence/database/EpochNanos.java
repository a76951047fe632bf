package hexmail.adapter.persistence.database;

import java.time.Instant;

/// Instants as stored: nanoseconds since 1970, exact from 1677 to 2262.
public final class EpochNanos {
  private static final long SECOND = 1_000_000_000;

  private EpochNanos() {}

  public static long nanos(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), SECOND), (long) instant.getNano());
  }

  public static Instant instant(long nanos) {
    return Instant.ofEpochSecond(0, nanos);
  }
}
