package hexmail.bootstrap.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// Merges the environment with the file that `HEXMAIL_CONFIG` names: lines of the form `KEY=value`.
/// The environment wins.
public final class ConfigurationFile {
  private static final String KEY = "HEXMAIL_CONFIG";

  private ConfigurationFile() {}

  /// The `HEXMAIL_*` keys of both.
  ///
  /// @throws NotStartable if the file cannot be read
  public static Map<String, String> join(Map<String, String> environment) {
    Map<String, String> joined = new TreeMap<>();
    String file = environment.getOrDefault(KEY, "").strip();
    if (!file.isEmpty()) {
      read(file).forEach((key, value) -> joined.put(key.toString(), value.toString()));
    }
    environment.forEach((key, value) -> {
      if (key.startsWith("HEXMAIL_")) {
        joined.put(key, value);
      }
    });
    return joined;
  }

  private static Properties read(String file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of(file), UTF_8)) {
      properties.load(reader);
      return properties;
    } catch (IOException | IllegalArgumentException _) {
      throw new NotStartable(
          List.of(KEY + ": names a file that cannot be read as KEY=value lines"));
    }
  }
}
