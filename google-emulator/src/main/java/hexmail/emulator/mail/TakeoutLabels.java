package hexmail.emulator.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.emulator.search.SearchText;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/// The names of Gmail's own labels in the files of Google Takeout, which are in the language of the
/// person.
final class TakeoutLabels {
  private static final String NONE = "NONE";
  private static final Map<String, String> IDS = read();

  private TakeoutLabels() {}

  /// The labels of these names: ids of Gmail's own labels, and other names as they are.
  static Set<String> of(List<String> names) {
    Set<String> labels = new LinkedHashSet<>();
    for (String name : names) {
      String label = IDS.getOrDefault(SearchText.fold(name), name);
      if (!label.equals(NONE)) {
        labels.add(label);
      }
    }
    return labels;
  }

  private static Map<String, String> read() {
    Properties file = new Properties();
    try (InputStream bytes =
        Objects.requireNonNull(
            TakeoutLabels.class.getResourceAsStream("takeout-labels.properties"))) {
      file.load(new InputStreamReader(bytes, UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    Map<String, String> ids = new HashMap<>();
    for (String id : file.stringPropertyNames()) {
      for (String name : file.getProperty(id).split("\\|", -1)) {
        ids.put(SearchText.fold(name), id);
      }
    }
    return Map.copyOf(ids);
  }
}
