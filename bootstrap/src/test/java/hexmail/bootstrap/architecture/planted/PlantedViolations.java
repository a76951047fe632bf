package hexmail.bootstrap.architecture.planted;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The program behind `./planted`: plants each violation of the table alone, runs the gate that is
/// named for it, and prints who was caught. Its exit code is 1 when one survives.
final class PlantedViolations {
  private final Scratch scratch;
  private final PrintStream out;

  private PlantedViolations(Scratch scratch, PrintStream out) {
    this.scratch = scratch;
    this.out = out;
  }

  /// How a violation fared.
  enum Fate {
    CAUGHT,
    CAUGHT_FOR_ANOTHER_REASON,
    SURVIVED
  }

  /// Plants what is asked for.
  ///
  /// @param arguments the root of the repository, the folder for the copy, and the numbers of the
  ///   rows to plant: all without any
  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments[0]);
    Set<String> wanted = Stream.of(arguments).skip(2).collect(Collectors.toSet());
    List<Violation> chosen =
        Violation.table(root).stream()
            .filter(row -> wanted.isEmpty() || wanted.contains(Integer.toString(row.number())))
            .toList();
    Scratch scratch = Scratch.copy(root, Path.of(arguments[1]));
    System.exit(new PlantedViolations(scratch, System.out).run(chosen));
  }

  private int run(List<Violation> violations) throws IOException {
    if (!clean(violations)) {
      return 1;
    }
    List<Violation> survivors = new ArrayList<>();
    for (Violation violation : violations) {
      if (fate(violation) != Fate.CAUGHT) {
        survivors.add(violation);
      }
    }
    out.printf(
        "%d planted, %d caught, %d survived%n",
        violations.size(), violations.size() - survivors.size(), survivors.size());
    return survivors.isEmpty() ? 0 : 1;
  }

  /// Whether the tests pass while nothing is planted: one that fails anyway would catch anything.
  private boolean clean(List<Violation> violations) {
    boolean clean = true;
    for (Gate.Boundary test :
        violations.stream().map(Violation::gate).flatMap(Gate.Boundary::of).distinct().toList()) {
      Gate.Verdict verdict = test.run(scratch);
      if (!verdict.passed()) {
        out.println(test.name() + " fails with nothing planted:\n" + verdict.said().indent(4));
        clean = false;
      }
    }
    return clean;
  }

  private Fate fate(Violation violation) throws IOException {
    long start = System.nanoTime();
    Gate.Verdict verdict;
    try (Scratch.Planted _ = scratch.plant(violation)) {
      verdict = violation.gate().judge(scratch, violation);
    }
    Fate fate = fate(violation, verdict);
    out.printf(
        "%2d  %-26s %3d s  %-24s %-24s %s%n",
        violation.number(),
        fate,
        Duration.ofNanos(System.nanoTime() - start).toSeconds(),
        violation.gate().name(),
        violation.rule(),
        violation.line().strip());
    if (fate != Fate.CAUGHT) {
      out.println(verdict.said().indent(4));
    }
    return fate;
  }

  static Fate fate(Violation violation, Gate.Verdict verdict) {
    if (verdict.passed()) {
      return Fate.SURVIVED;
    }
    boolean named =
        verdict.said().contains(violation.rule()) && verdict.said().contains(violation.reason());
    return named ? Fate.CAUGHT : Fate.CAUGHT_FOR_ANOTHER_REASON;
  }
}
