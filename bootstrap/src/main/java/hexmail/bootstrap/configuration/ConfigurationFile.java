package hexmail.bootstrap.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// Merges the environment with the file that `HEXMAIL_CONFIG` names: lines of the form `KEY=value`.
/// The environment wins. Nothing is dropped: a key that is not known may be a misspelt one, and
/// without it everybody could be admitted.
public final class ConfigurationFile {
  private static final String KEY = "HEXMAIL_CONFIG";

  /// Some editors write it at the beginning of a file.
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private ConfigurationFile() {}

  /// All keys of the file, and those of the environment that begin with `HEXMAIL_`, in any case.
  ///
  /// @throws NotStartable if the file cannot be read
  public static Map<String, String> join(Map<String, String> environment) {
    Map<String, String> joined = new TreeMap<>();
    String file = environment.getOrDefault(KEY, "").strip();
    if (!file.isEmpty()) {
      read(file).forEach((key, value) -> joined.put(key.toString(), value.toString()));
    }
    environment.forEach((key, value) -> {
      if (key.toUpperCase(Locale.ROOT).startsWith("HEXMAIL_")) {
        joined.put(key, value);
      }
    });
    return joined;
  }

  private static Properties read(String file) {
    Properties properties = new Properties();
    try {
      String text = Files.readString(Path.of(file), UTF_8);
      properties.load(
          new StringReader(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text));
      return properties;
    } catch (IOException | IllegalArgumentException _) {
      throw new NotStartable(
          List.of(KEY + ": names a file that cannot be read as KEY=value lines"));
    }
  }
}
