package hexmail.emulator.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The parameters of a call: from the query, and from the form of a GET that was sent as a POST.
/// Google's Java client does that for addresses of more than 2,048 characters.
public final class Parameters {
  private final Map<String, List<String>> values = new LinkedHashMap<>();

  /// Adds the parameters of a query or a form.
  public void add(String pairs) {
    if (pairs.isEmpty()) {
      return;
    }
    for (String pair : pairs.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
      values.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(value);
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException broken) {
      return text;
    }
  }

  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  public boolean isTrue(String name) {
    return first(name)
        .filter(value -> value.equalsIgnoreCase("true") || value.equals("1"))
        .isPresent();
  }

  /// All parameters; several values of a name are joined with commas.
  public Map<String, String> joined() {
    Map<String, String> joined = new LinkedHashMap<>();
    values.forEach((name, list) -> joined.put(name, String.join(",", list)));
    return joined;
  }
}
