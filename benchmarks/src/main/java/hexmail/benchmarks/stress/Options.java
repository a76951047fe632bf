package hexmail.benchmarks.stress;

import hexmail.benchmarks.deployment.CommandLine;
import java.util.Map;

/// The options of the command line.
///
/// @param seed of all random choices; the scheduling of threads is not repeatable
/// @param processes how many worker processes there are
/// @param threads of each worker process
/// @param expiries of the first run; the second run has a third of them
/// @param postgres whether the database is an embedded PostgreSQL instead of an SQLite file
/// @param runs the letters of the runs
record Options(int seed, int processes, int threads, int expiries, boolean postgres, String runs) {
  static Options parse(String[] arguments) {
    CommandLine options =
        CommandLine.parse(
            arguments,
            Map.of(
                "--seed", "1",
                "--processes", "4",
                "--threads", "8",
                "--expiries", "1000",
                "--database", "sqlite",
                "--runs", "ABC"));
    return new Options(
        options.number("--seed"),
        options.number("--processes"),
        options.number("--threads"),
        options.number("--expiries"),
        options.text("--database").equals("postgres"),
        options.text("--runs"));
  }
}
