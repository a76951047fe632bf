package hexmail.adapter.http.text;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The time zones of the IANA database that the Java platform knows.
public final class TimeZones {
  private static final Map<String, ZoneId> BY_NAME =
      ZoneId.getAvailableZoneIds().stream().collect(toUnmodifiableMap(id -> id, ZoneId::of));

  private static final String UTC = "UTC";

  private TimeZones() {}

  /// A zone by the name of a place in it.
  ///
  /// @param name in some language
  /// @param offset from UTC, such as `UTC+03:00`
  public record Place(String id, String name, String offset) {}

  /// The zone of untrusted text such as `Europe/Istanbul`.
  public static Optional<ZoneId> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /// The zones to choose from: UTC, and one for each place that has a time of its own, in the order
  /// of the names.
  ///
  /// @param now decides between winter and summer time
  public static List<Place> places(Locale locale, Instant now) {
    TimeZoneNames names = TimeZoneNames.getInstance(ULocale.forLocale(locale));
    Collator collator = Collator.getInstance(locale);
    Stream<Place> places =
        TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null).stream()
            .flatMap(id -> place(names.getExemplarLocationName(id), TimeZone.getIanaID(id), now))
            .sorted(Comparator.comparing(Place::name, collator::compare));
    return Stream.concat(Stream.of(new Place(UTC, UTC, UTC)), places).toList();
  }

  private static Stream<Place> place(String name, String id, Instant now) {
    return find(id).stream()
        .map(zone -> zone.getRules().getOffset(now))
        .map(offset ->
            new Place(id, name, UTC + (offset.equals(ZoneOffset.UTC) ? "" : offset.getId())));
  }
}
