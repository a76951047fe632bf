package hexmail.adapter.http.settings;

import hexmail.adapter.http.listing.PageSizes;
import hexmail.adapter.http.page.Reader;
import hexmail.adapter.http.page.Reader.Density;
import hexmail.adapter.http.page.Reader.Theme;
import hexmail.adapter.http.page.SettingsPage.Choice;
import hexmail.adapter.http.page.SettingsPage.Option;
import hexmail.adapter.http.text.Catalogue;
import hexmail.adapter.http.text.Catalogues;
import hexmail.adapter.http.text.Text;
import hexmail.adapter.http.text.TimeZones;
import hexmail.adapter.http.visit.Preferences;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The choices of the settings page, with what is chosen now.
final class SettingsChoices {
  private final Reader reader;
  private final Catalogues catalogues;
  private final @Nullable ZoneId browserZone;

  /// @param browserZone the time zone that the browser is in; null if it is not known
  SettingsChoices(Reader reader, Catalogues catalogues, @Nullable ZoneId browserZone) {
    this.reader = reader;
    this.catalogues = catalogues;
    this.browserZone = browserZone;
  }

  List<Choice> of(Preferences chosen, Instant now) {
    return List.of(
        language(chosen), zone(chosen, now), theme(), density(), pageSize(chosen), keys());
  }

  private Choice language(Preferences chosen) {
    List<Option> options = new ArrayList<>();
    options.add(option("", Text.of("settings.language.browser"), chosen.language()));
    for (Catalogue one : catalogues.all()) {
      options.add(option(one.language(), Text.literal(one.name()), chosen.language()));
    }
    return new Choice(Preferences.LANGUAGE, Text.of("settings.language"), null, true, options);
  }

  private Choice zone(Preferences chosen, Instant now) {
    String current = chosen.zone() == null ? null : chosen.zone().getId();
    List<TimeZones.Place> places = TimeZones.places(reader.catalogue().locale(), now);
    boolean listed =
        current == null || places.stream().anyMatch(place -> place.id().equals(current));
    List<Option> options = new ArrayList<>();
    options.add(option("", ofBrowser(places), current));
    Stream.ofNullable(listed ? null : current)
        .map(id -> option(id, Text.literal(id), current))
        .forEach(options::add);
    places.forEach(place ->
        options.add(
            option(place.id(), Text.literal(place.name() + " (" + place.offset() + ")"), current)));
    return new Choice(
        Preferences.ZONE, Text.of("settings.zone"), Text.of("settings.zone.hint"), true, options);
  }

  private Text ofBrowser(List<TimeZones.Place> places) {
    if (browserZone == null) {
      return Text.of("settings.zone.browser.unknown");
    }
    String id = browserZone.getId();
    String name =
        places.stream()
            .filter(place -> place.id().equals(id))
            .map(TimeZones.Place::name)
            .findFirst()
            .orElse(id);
    return Text.of("settings.zone.browser", "zone", name);
  }

  private Choice theme() {
    Theme current = reader.look().theme();
    return new Choice(
        Preferences.THEME,
        Text.of("settings.theme"),
        null,
        false,
        List.of(
            option(Theme.SYSTEM.value(), Text.of("settings.theme.system"), current.value()),
            option(Theme.LIGHT.value(), Text.of("settings.theme.light"), current.value()),
            option(Theme.DARK.value(), Text.of("settings.theme.dark"), current.value())));
  }

  private Choice density() {
    String current = reader.look().density().value();
    return new Choice(
        Preferences.DENSITY,
        Text.of("settings.density"),
        null,
        false,
        List.of(
            option(Density.COMFORTABLE.value(), Text.of("settings.density.comfortable"), current),
            option(Density.COMPACT.value(), Text.of("settings.density.compact"), current)));
  }

  private static Choice pageSize(Preferences chosen) {
    String current =
        Integer.toString(Objects.requireNonNullElse(chosen.pageSize(), PageSizes.USUAL.messages()));
    return new Choice(
        Preferences.PAGE_SIZE,
        Text.of("settings.size"),
        Text.of("settings.size.hint"),
        false,
        Preferences.PAGE_SIZES.stream()
            .map(size -> option(size.toString(), Text.literal(size.toString()), current))
            .toList());
  }

  private Choice keys() {
    String current = reader.look().keys() ? "on" : "off";
    return new Choice(
        Preferences.KEYS,
        Text.of("settings.keys"),
        Text.of("settings.keys.hint"),
        false,
        List.of(
            option("on", Text.of("settings.keys.on"), current),
            option("off", Text.of("settings.keys.off"), current)));
  }

  private static Option option(String value, Text label, @Nullable String current) {
    return new Option(value, label, value.equals(Objects.requireNonNullElse(current, "")));
  }
}
