package hexmail.adapter.http.visit;

import hexmail.adapter.http.page.Reader.Density;
import hexmail.adapter.http.page.Reader.Look;
import hexmail.adapter.http.page.Reader.Theme;
import hexmail.adapter.http.text.TimeZones;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a reader has chosen in the settings. The browser keeps it in a cookie, so that it holds
/// before a sign-in and without a look into the store. Its text is untrusted: a value that is not
/// known counts as not chosen, and leaves the others alone.
///
/// @param language such as `tr`; null for the one that the browser asks for
/// @param zone null for the one that the browser is in
/// @param pageSize rows on a page of messages; null for the usual number
public record Preferences(
    @Nullable String language, @Nullable ZoneId zone, Look look, @Nullable Integer pageSize) {
  /// Of a reader who has chosen nothing.
  public static final Preferences NONE = new Preferences(null, null, Look.USUAL, null);

  /// The numbers of rows that can be chosen.
  public static final List<Integer> PAGE_SIZES = List.of(25, 50, 100);

  /// The names in the cookie and in the form of the settings.
  public static final String LANGUAGE = "language";

  public static final String ZONE = "zone";
  public static final String THEME = "theme";
  public static final String DENSITY = "density";
  public static final String PAGE_SIZE = "size";
  public static final String KEYS = "keys";

  private static final int LONGEST = 200;
  private static final Pattern LANGUAGE_CODE = Pattern.compile("[a-z]{2,3}");
  private static final Map<String, Boolean> SWITCH = Map.of("on", true, "off", false);

  /// Reads the value of the cookie.
  static Preferences parse(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return NONE;
    }
    Map<String, String> values = new HashMap<>();
    for (String pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        // Of a value that is given twice nobody knows which is meant.
        values.merge(pair.substring(0, equals), pair.substring(equals + 1), (_, _) -> "");
      }
    }
    Look usual = Look.USUAL;
    return new Preferences(
        read(values, LANGUAGE, Preferences::language).orElse(null),
        read(values, ZONE, TimeZones::find).orElse(null),
        new Look(
            read(values, THEME, Preferences::theme).orElse(usual.theme()),
            read(values, DENSITY, Preferences::density).orElse(usual.density()),
            read(values, KEYS, Preferences::keys).orElse(usual.keys())),
        read(values, PAGE_SIZE, Preferences::pageSize).orElse(null));
  }

  private static <T> Optional<T> read(
      Map<String, String> values, String name, Function<String, Optional<T>> parser) {
    return Optional.ofNullable(values.get(name)).flatMap(parser);
  }

  public static Optional<String> language(String text) {
    return Optional.of(text).filter(code -> LANGUAGE_CODE.matcher(code).matches());
  }

  public static Optional<Theme> theme(String text) {
    return List.of(Theme.values()).stream().filter(one -> one.value().equals(text)).findFirst();
  }

  public static Optional<Density> density(String text) {
    return List.of(Density.values()).stream().filter(one -> one.value().equals(text)).findFirst();
  }

  public static Optional<Integer> pageSize(String text) {
    return PAGE_SIZES.stream().filter(size -> size.toString().equals(text)).findFirst();
  }

  public static Optional<Boolean> keys(String text) {
    return Optional.ofNullable(SWITCH.get(text));
  }

  /// The value of the cookie: what differs from [#NONE]. Empty if nothing does.
  String text() {
    StringJoiner pairs = new StringJoiner("&");
    add(pairs, LANGUAGE, language, null);
    add(pairs, ZONE, zone, null);
    add(pairs, THEME, look.theme().value(), Look.USUAL.theme().value());
    add(pairs, DENSITY, look.density().value(), Look.USUAL.density().value());
    add(pairs, PAGE_SIZE, pageSize, null);
    add(pairs, KEYS, look.keys() ? "on" : "off", Look.USUAL.keys() ? "on" : "off");
    return pairs.toString();
  }

  private static void add(
      StringJoiner pairs, String name, @Nullable Object value, @Nullable Object usual) {
    if (value != null && !value.equals(usual)) {
      pairs.add(name + "=" + value);
    }
  }
}
