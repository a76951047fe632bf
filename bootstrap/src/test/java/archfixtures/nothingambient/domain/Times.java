package archfixtures.nothingambient.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Who asks for the time, in every form.
@SuppressWarnings({"JavaTimeDefaultTimeZone", "TimeInStaticInitializer"})
final class Times {
  private static final Instant START = Instant.now();

  private Times() {}

  static Instant byCall() {
    return Instant.now();
  }

  static LocalDate byZone(ZoneId zone) {
    return LocalDate.now(zone);
  }

  static Supplier<ZonedDateTime> byMethodReference() {
    return ZonedDateTime::now;
  }

  static Supplier<Year> byLambda(ZoneId zone) {
    return () -> Year.now(zone);
  }

  static List<LongSupplier> numbers() {
    return List.of(System::currentTimeMillis, System::nanoTime, START::toEpochMilli);
  }

  static List<Clock> clocks(ZoneId zone) {
    return List.of(
        Clock.systemUTC(),
        Clock.systemDefaultZone(),
        Clock.system(zone),
        Clock.tickMillis(zone),
        Clock.tickSeconds(zone),
        Clock.tickMinutes(zone));
  }

  static InstantSource source() {
    return InstantSource.system();
  }

  static List<Object> byClock(Clock clock) {
    return List.of(Instant.now(clock), LocalDate.now(clock));
  }
}
