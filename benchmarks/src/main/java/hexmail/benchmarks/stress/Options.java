package hexmail.benchmarks.stress;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the command line asks for.
///
/// @param seed of everything that is left to chance but the scheduling of threads
/// @param processes that hammer
/// @param threads of each
/// @param expiries of the first run; the second has a third of them
/// @param postgres whether the database is an embedded PostgreSQL, not an SQLite file
/// @param runs their letters
record Options(long seed, int processes, int threads, int expiries, boolean postgres, String runs) {
  static final String USAGE =
      "options: --seed N --processes N --threads N --expiries N --database sqlite|postgres --runs ABC";

  private static final Set<String> NAMES =
      Set.of("--seed", "--processes", "--threads", "--expiries", "--database", "--runs");

  /// @throws IllegalArgumentException when it cannot be understood
  static Options of(List<String> arguments) {
    Map<String, String> values = new HashMap<>();
    for (int at = 0; at < arguments.size(); at += 2) {
      if (at + 1 == arguments.size() || !NAMES.contains(arguments.get(at))) {
        throw new IllegalArgumentException(USAGE);
      }
      values.put(arguments.get(at), arguments.get(at + 1));
    }
    return new Options(
        Long.parseLong(values.getOrDefault("--seed", "1")),
        Integer.parseInt(values.getOrDefault("--processes", "4")),
        Integer.parseInt(values.getOrDefault("--threads", "8")),
        Integer.parseInt(values.getOrDefault("--expiries", "1000")),
        values.getOrDefault("--database", "sqlite").equals("postgres"),
        values.getOrDefault("--runs", "ABC"));
  }

  WorkerPool.Size crowd() {
    return new WorkerPool.Size(processes, threads, seed);
  }
}
