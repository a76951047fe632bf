package hexmail.benchmarks.stress;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;

/// Runs the fault scenarios and prints a table of their results.
final class Stress {
  private static final int COMMIT_CRASH_EXPIRIES = 60;

  private final PrintStream out;
  private final Options options;

  private Stress(PrintStream out, Options options) {
    this.out = out;
    this.options = options;
  }

  public static void main(String[] arguments) {
    System.exit(new Stress(System.out, Options.parse(arguments)).run() ? 0 : 1);
  }

  private boolean run() {
    List<Result> results =
        runs().filter(run -> options.runs().contains(run.letter())).map(this::result).toList();
    out.printf(
        "%nStress test of the refresh protocol: seed %d, %d processes with %d threads, %s%n%n",
        options.seed(),
        options.processes(),
        options.threads(),
        options.postgres() ? "PostgreSQL" : "SQLite");
    table(results);
    results.forEach(result ->
        result
            .violations()
            .forEach(violation ->
                out.printf(
                    "%nVIOLATION in %s (seed %d): %s%n",
                    result.name(), options.seed(), violation)));
    return results.stream().allMatch(result -> result.violations().isEmpty());
  }

  private Stream<Run> runs() {
    return Stream.of(
        new Run(
            "A",
            "network faults",
            true,
            options.expiries(),
            context -> new FaultInjector(context, false)),
        new Run("B", "faults and kills", false, options.expiries() / 3, ProcessKills::new),
        new Run("C", "commit crashes", true, COMMIT_CRASH_EXPIRIES, CommitCrashes::new));
  }

  private Result result(Run run) {
    out.println("stress: run " + run.letter() + ", " + run.name() + " ...");
    return run.result(options);
  }

  private void table(List<Result> results) {
    row("", results.stream().map(Result::name).toList());
    for (String figure : results.getFirst().figures().keySet()) {
      row(
          figure,
          results.stream().map(result -> result.figures().getOrDefault(figure, "")).toList());
    }
  }

  private void row(String name, List<String> cells) {
    out.printf("%-32s", name);
    cells.forEach(cell -> out.printf("%20s", cell));
    out.println();
  }
}
