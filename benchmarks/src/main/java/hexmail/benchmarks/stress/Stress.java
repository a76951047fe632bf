package hexmail.benchmarks.stress;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;

/// The program: runs, then one table.
public final class Stress {
  private static final int CUT_EXPIRIES = 60;

  private final PrintStream out;
  private final Options options;

  private Stress(PrintStream out, Options options) {
    this.out = out;
    this.options = options;
  }

  public static void main(String[] arguments) {
    PrintStream out = System.out;
    try {
      System.exit(new Stress(out, Options.of(List.of(arguments))).run() ? 0 : 1);
    } catch (IllegalArgumentException mistake) {
      out.println("stress: " + mistake.getMessage());
      System.exit(2);
    }
  }

  private boolean run() {
    List<Result> results =
        runs().filter(run -> options.runs().contains(run.letter())).map(this::result).toList();
    out.printf(
        "%nThe refresh protocol under stress: seed %d, %d processes with %d threads, %s%n%n",
        options.seed(),
        options.processes(),
        options.threads(),
        options.postgres() ? "PostgreSQL" : "SQLite");
    table(results);
    results.forEach(result ->
        result
            .findings()
            .forEach(finding ->
                out.printf(
                    "%nVIOLATION in %s (seed %d): %s%n", result.name(), options.seed(), finding)));
    return results.stream().allMatch(result -> result.findings().isEmpty());
  }

  private Stream<Run> runs() {
    return Stream.of(
        new Run(
            "A",
            "network faults",
            true,
            options.expiries(),
            scene -> new FaultInjector(scene, false)),
        new Run("B", "faults and kills", false, options.expiries() / 3, ProcessKills::new),
        new Run("C", "cut before commit", true, CUT_EXPIRIES, CommitCrashes::new));
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
