package hexmail.benchmarks.stress;

import java.util.ArrayList;
import java.util.List;

/// The violated invariants of a run. Safe for use by many threads.
final class Violations {
  private final List<String> lines = new ArrayList<>();

  synchronized void add(String line) {
    if (!lines.contains(line)) {
      lines.add(line);
    }
  }

  void require(boolean holds, String line) {
    if (!holds) {
      add(line);
    }
  }

  synchronized List<String> lines() {
    return List.copyOf(lines);
  }

  boolean isEmpty() {
    return lines().isEmpty();
  }
}
