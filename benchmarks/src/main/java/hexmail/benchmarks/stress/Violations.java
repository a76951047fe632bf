package hexmail.benchmarks.stress;

import java.util.ArrayList;
import java.util.List;

/// What should not have happened. Safe for use by many threads.
public final class Violations {
  private final List<String> lines = new ArrayList<>();

  public synchronized void add(String line) {
    if (!lines.contains(line)) {
      lines.add(line);
    }
  }

  public void unless(boolean fine, String line) {
    if (!fine) {
      add(line);
    }
  }

  public synchronized List<String> lines() {
    return List.copyOf(lines);
  }

  public boolean none() {
    return lines().isEmpty();
  }
}
