package hexmail.benchmarks.deployment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The options of a program: `--name value`, each with a default.
public record CommandLine(Map<String, String> values) {
  public CommandLine {
    values = Map.copyOf(values);
  }

  /// Ends the process with status 2 when the arguments are not options of `defaults`.
  public static CommandLine parse(String[] arguments, Map<String, String> defaults) {
    Map<String, String> values = new HashMap<>(defaults);
    List<String> words = List.of(arguments);
    for (int at = 0; at < words.size(); at += 2) {
      if (at + 1 == words.size() || !defaults.containsKey(words.get(at))) {
        System.err.println("options and their defaults: " + new TreeMap<>(defaults));
        System.exit(2);
      }
      values.put(words.get(at), words.get(at + 1));
    }
    return new CommandLine(values);
  }

  public String text(String name) {
    return values.getOrDefault(name, "");
  }

  public int number(String name) {
    return Integer.parseInt(text(name));
  }
}
