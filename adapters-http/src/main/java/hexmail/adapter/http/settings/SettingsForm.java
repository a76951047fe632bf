package hexmail.adapter.http.settings;

import hexmail.adapter.http.page.Reader.Density;
import hexmail.adapter.http.page.Reader.Look;
import hexmail.adapter.http.page.Reader.Theme;
import hexmail.adapter.http.text.Catalogue;
import hexmail.adapter.http.text.Catalogues;
import hexmail.adapter.http.text.TimeZones;
import hexmail.adapter.http.visit.Preferences;
import io.javalin.http.Context;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The posted form of the settings. Unlike a cookie, a form with a value that is not known is
/// refused as a whole.
final class SettingsForm {
  private final Context context;
  private final List<String> malformed = new ArrayList<>();

  private SettingsForm(Context context) {
    this.context = context;
  }

  /// What reading a form gives.
  sealed interface Parsed {
    record Valid(Preferences preferences) implements Parsed {}

    /// A field has a value that it cannot have, or more than one.
    ///
    /// @param field the name of the first one
    record Malformed(String field) implements Parsed {}
  }

  /// @param before what holds for a field that the form does not have
  static Parsed parse(Context context, Preferences before, Catalogues catalogues) {
    SettingsForm form = new SettingsForm(context);
    Preferences chosen = form.over(before, catalogues);
    return form.malformed.isEmpty()
        ? new Parsed.Valid(chosen)
        : new Parsed.Malformed(form.malformed.getFirst());
  }

  private Preferences over(Preferences before, Catalogues catalogues) {
    Look look = before.look();
    String language =
        optional(
            Preferences.LANGUAGE,
            text -> catalogues.of(text).map(Catalogue::language),
            before.language());
    ZoneId zone = optional(Preferences.ZONE, TimeZones::find, before.zone());
    Theme theme = required(Preferences.THEME, Preferences::theme, look.theme());
    Density density = required(Preferences.DENSITY, Preferences::density, look.density());
    Integer size = optional(Preferences.PAGE_SIZE, Preferences::pageSize, before.pageSize());
    boolean keys = required(Preferences.KEYS, Preferences::keys, look.keys());
    return new Preferences(language, zone, new Look(theme, density, keys), size);
  }

  /// The value of a field that may be left to the browser, which is an empty value.
  private <T> @Nullable T optional(
      String name, Function<String, Optional<T>> parser, @Nullable T before) {
    List<String> values = context.formParams(name);
    if (values.isEmpty()) {
      return before;
    }
    return values.equals(List.of("")) ? null : read(name, values, parser).orElse(before);
  }

  private <T> T required(String name, Function<String, Optional<T>> parser, T before) {
    List<String> values = context.formParams(name);
    return values.isEmpty() ? before : read(name, values, parser).orElse(before);
  }

  private <T> Optional<T> read(
      String name, List<String> values, Function<String, Optional<T>> parser) {
    Optional<T> value = values.size() == 1 ? parser.apply(values.getFirst()) : Optional.empty();
    if (value.isEmpty()) {
      malformed.add(name);
    }
    return value;
  }
}
