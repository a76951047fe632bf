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

/// The program of `./planted`. It plants each violation of the table on its own, runs the check
/// that the row names, and prints the result. Its exit code is 1 when a violation is not caught.
final class PlantedViolations {
  private final SourceCopy copy;
  private final PrintStream out;

  private PlantedViolations(SourceCopy copy, PrintStream out) {
    this.copy = copy;
    this.out = out;
  }

  /// Whether the check caught a violation, with the expected message.
  enum Detection {
    CAUGHT,
    OTHER_MESSAGE,
    SURVIVED
  }

  /// Plants the chosen violations.
  ///
  /// @param arguments the root of the repository, the folder for the copy, and the numbers of the
  ///   rows to plant; all rows if there are no numbers
  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments[0]);
    Set<String> numbers = Stream.of(arguments).skip(2).collect(Collectors.toSet());
    List<Violation> chosen =
        Violation.table(root).stream()
            .filter(row -> numbers.isEmpty() || numbers.contains(Integer.toString(row.number())))
            .toList();
    SourceCopy copy = SourceCopy.copy(root, Path.of(arguments[1]));
    System.exit(new PlantedViolations(copy, System.out).run(chosen));
  }

  private int run(List<Violation> violations) throws IOException {
    if (!clean(violations)) {
      return 1;
    }
    List<Violation> survivors = new ArrayList<>();
    for (Violation violation : violations) {
      if (detection(violation) != Detection.CAUGHT) {
        survivors.add(violation);
      }
    }
    out.printf(
        "%d planted, %d caught, %d survived%n",
        violations.size(), violations.size() - survivors.size(), survivors.size());
    return survivors.isEmpty() ? 0 : 1;
  }

  /// Whether the tests pass without a violation. A test that fails anyway would catch everything.
  private boolean clean(List<Violation> violations) {
    boolean clean = true;
    for (Check.TestCheck test :
        violations.stream()
            .map(Violation::check)
            .flatMap(Check.TestCheck::of)
            .distinct()
            .toList()) {
      Check.Result result = test.run(copy);
      if (!result.passed()) {
        out.println(test.name() + " fails without a violation:\n" + result.output().indent(4));
        clean = false;
      }
    }
    return clean;
  }

  private Detection detection(Violation violation) throws IOException {
    long start = System.nanoTime();
    Check.Result result;
    try (SourceCopy.Planted _ = copy.plant(violation)) {
      result = violation.check().run(copy, violation);
    }
    Detection detection = detection(violation, result);
    out.printf(
        "%2d  %-26s %3d s  %-24s %-24s %s%n",
        violation.number(),
        detection,
        Duration.ofNanos(System.nanoTime() - start).toSeconds(),
        violation.check().name(),
        violation.rule(),
        violation.line().strip());
    if (detection != Detection.CAUGHT) {
      out.println(result.output().indent(4));
    }
    return detection;
  }

  static Detection detection(Violation violation, Check.Result result) {
    if (result.passed()) {
      return Detection.SURVIVED;
    }
    boolean named =
        result.output().contains(violation.rule()) && result.output().contains(violation.reason());
    return named ? Detection.CAUGHT : Detection.OTHER_MESSAGE;
  }
}
