package hexmail.bootstrap.configuration;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads typed values by key and collects the faults, so that all are reported at once. A fault
/// names the key and the rule, never the value, which may be a misplaced secret.
final class KeyReader {
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1\\]");

  private final Map<String, String> values;
  private final List<String> faults = new ArrayList<>();

  KeyReader(Map<String, String> values) {
    this.values = values;
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  void fault(String key, String rule) {
    faults.add(key + ": " + rule);
  }

  /// A fault of a key that is not known. One that does not look like a key may be a misplaced
  /// secret.
  void unknown(String key) {
    String advice = "is not a known key; check its spelling or remove it";
    if (key.matches("(?i)HEXMAIL_[A-Z_]{1,60}")) {
      fault(key, advice);
    } else if (key.matches("[A-Za-z_]{1,20}")) {
      fault("HEXMAIL_CONFIG", "`" + key + "` " + advice);
    } else {
      fault("HEXMAIL_CONFIG", "a line of the file begins with what " + advice);
    }
  }

  String text(String key, String fallback) {
    String value = values.getOrDefault(key, "").strip();
    return value.isEmpty() ? fallback : value;
  }

  int number(String key, int fallback, int min, int max) {
    String rule = "must be a whole number from " + min + " to " + max;
    return read(key, Integer.toString(fallback), rule, Integer::valueOf)
        .filter(key, rule, value -> value >= min && value <= max)
        .or(fallback);
  }

  Duration duration(String key, Duration fallback, Duration max) {
    String rule =
        "must be an ISO 8601 duration such as P14D or PT12H, of " + max.toDays() + " days at most";
    return read(key, fallback.toString(), rule, Duration::parse)
        .filter(key, rule, value -> value.isPositive() && value.compareTo(max) <= 0)
        .or(fallback);
  }

  Path path(String key, String fallback) {
    return read(key, fallback, "must be the path of a file", Path::of).or(Path.of(fallback));
  }

  /// An absolute http or https address, without fragment or user; http only on loopback.
  URI endpoint(String key, String fallback) {
    String text = text(key, fallback);
    Optional<String> broken = EndpointText.fault(text);
    broken.ifPresent(rule -> fault(key, rule));
    return URI.create(broken.isEmpty() ? text : fallback);
  }

  /// An endpoint to which paths are added.
  URI root(String key, String fallback) {
    URI root = endpoint(key, fallback);
    if (root.getRawQuery() != null) {
      fault(key, "must have no query");
    }
    return root;
  }

  /// An endpoint without a path, written as browsers write it: redirect URIs are compared letter by
  /// letter.
  URI origin(String key, String fallback) {
    URI origin = endpoint(key, fallback);
    if (!Set.of("", "/").contains(origin.getPath()) || origin.getRawQuery() != null) {
      fault(key, "must be an origin, without path or query");
    }
    if (!origin.getHost().equals(origin.getHost().toLowerCase(Locale.ROOT))) {
      fault(key, "must have its host in lower case");
    }
    return origin;
  }

  <E> E choice(String key, String fallback, Map<String, E> choices) {
    String rule =
        "must be one of " + String.join(", ", choices.keySet().stream().sorted().toList());
    return read(key, fallback, rule, text -> required(choices, text))
        .or(required(choices, fallback));
  }

  /// A list separated by commas or spaces. One that is set and has no items is a fault: it would
  /// mean the same as none.
  <E> Set<E> list(String key, String rule, Function<String, E> reader) {
    List<String> items =
        Stream.of(text(key, "").split("[,\\s]+")).filter(item -> !item.isEmpty()).toList();
    if (items.isEmpty() && !text(key, "").isEmpty()) {
      fault(key, rule);
    }
    return items.stream()
        .flatMap(item -> this.<E>item(key, rule, reader, item).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  static boolean isLoopback(URI address) {
    return address.getHost() != null && LOOPBACK.matcher(address.getHost()).matches();
  }

  static String domain(String text) {
    if (!text.matches("[A-Za-z0-9.-]+\\.[A-Za-z0-9-]+")) {
      throw new IllegalArgumentException("A domain has letters, digits, hyphens and dots");
    }
    return text;
  }

  private static <E> E required(Map<String, E> choices, String text) {
    E choice = choices.get(text);
    if (choice == null) {
      throw new IllegalArgumentException("not a choice");
    }
    return choice;
  }

  private <E> List<E> item(String key, String rule, Function<String, E> reader, String item) {
    try {
      return List.of(reader.apply(item));
    } catch (IllegalArgumentException _) {
      fault(key, rule);
      return List.of();
    }
  }

  private <E> Value<E> read(String key, String fallback, String rule, Function<String, E> reader) {
    try {
      return new Value<>(List.of(reader.apply(text(key, fallback))));
    } catch (IllegalArgumentException | DateTimeParseException _) {
      fault(key, rule);
      return new Value<>(List.of());
    }
  }

  /// A value that was read, or none after a fault.
  private final class Value<E> {
    private final List<E> found;

    Value(List<E> found) {
      this.found = found;
    }

    Value<E> filter(String key, String rule, Predicate<E> accepted) {
      if (found.stream().allMatch(accepted)) {
        return this;
      }
      fault(key, rule);
      return new Value<>(List.of());
    }

    E or(E fallback) {
      return found.isEmpty() ? fallback : found.getFirst();
    }
  }
}
