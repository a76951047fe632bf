package hexmail.bootstrap.configuration;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads typed values by key and gathers what is wrong, so that all faults are told at once. Faults
/// name the key and the rule, never the value, which may be a secret in the wrong place.
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

  String text(String key, String otherwise) {
    String value = values.getOrDefault(key, "").strip();
    return value.isEmpty() ? otherwise : value;
  }

  int number(String key, int otherwise, int least, int most) {
    String rule = "has to be a whole number from " + least + " to " + most;
    return read(key, Integer.toString(otherwise), rule, Integer::valueOf)
        .filter(key, rule, value -> value >= least && value <= most)
        .or(otherwise);
  }

  Duration duration(String key, Duration otherwise) {
    String rule = "has to be a positive ISO 8601 duration such as P14D or PT12H";
    return read(key, otherwise.toString(), rule, Duration::parse)
        .filter(key, rule, Duration::isPositive)
        .or(otherwise);
  }

  Path path(String key, String otherwise) {
    return read(key, otherwise, "has to be the path of a file", Path::of).or(Path.of(otherwise));
  }

  /// An absolute http or https address, without fragment or user; http only on loopback.
  URI endpoint(String key, String otherwise) {
    String rule = "has to be an absolute https address (http on loopback only)";
    return read(key, otherwise, rule, URI::create)
        .filter(key, rule, KeyReader::isUsableEndpoint)
        .or(URI.create(otherwise));
  }

  <E> E choice(String key, String otherwise, Map<String, E> choices) {
    String rule =
        "has to be one of " + String.join(", ", choices.keySet().stream().sorted().toList());
    return read(key, otherwise, rule, text -> required(choices, text))
        .or(required(choices, otherwise));
  }

  /// A list separated by commas or blanks.
  <E> Set<E> list(String key, String rule, Function<String, E> reader) {
    return Stream.of(text(key, "").split("[,\\s]+"))
        .filter(item -> !item.isEmpty())
        .flatMap(item -> this.<E>item(key, rule, reader, item).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  static boolean isLoopback(URI address) {
    return address.getHost() != null && LOOPBACK.matcher(address.getHost()).matches();
  }

  static String networkAddress(String text) {
    return InetAddress.ofLiteral(text).getHostAddress();
  }

  static String domain(String text) {
    if (!text.matches("[A-Za-z0-9.-]+\\.[A-Za-z0-9-]+")) {
      throw new IllegalArgumentException("A domain has letters, digits, hyphens and dots");
    }
    return text;
  }

  private static boolean isUsableEndpoint(URI address) {
    boolean scheme =
        "https".equals(address.getScheme())
            || ("http".equals(address.getScheme()) && isLoopback(address));
    return scheme
        && address.getHost() != null
        && address.getUserInfo() == null
        && address.getFragment() == null;
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

  private <E> Value<E> read(String key, String otherwise, String rule, Function<String, E> reader) {
    try {
      return new Value<>(List.of(reader.apply(text(key, otherwise))));
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

    E or(E otherwise) {
      return found.isEmpty() ? otherwise : found.getFirst();
    }
  }
}
