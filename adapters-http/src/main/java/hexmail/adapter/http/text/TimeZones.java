package hexmail.adapter.http.text;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/// The time zones of the IANA database that the Java platform knows.
public final class TimeZones {
  private static final Map<String, ZoneId> BY_NAME =
      ZoneId.getAvailableZoneIds().stream().collect(toUnmodifiableMap(id -> id, ZoneId::of));

  private TimeZones() {}

  /// The zone of untrusted text such as `Europe/Istanbul`.
  public static Optional<ZoneId> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }
}
