package hexmail.benchmarks.stress;

import java.util.ArrayList;
import java.util.List;

/// What should not have happened. Safe for use by many threads.
final class Findings {
  private final List<String> lines = new ArrayList<>();

  synchronized void add(String line) {
    if (!lines.contains(line)) {
      lines.add(line);
    }
  }

  void unless(boolean fine, String line) {
    if (!fine) {
      add(line);
    }
  }

  synchronized List<String> lines() {
    return List.copyOf(lines);
  }

  boolean none() {
    return lines().isEmpty();
  }
}
