package hexmail.bootstrap.architecture.planted;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A check of the build that must reject a violation.
sealed interface Check {
  /// Reads the name that the table gives it: `compiler`, `enforcer`, `dependencies`, or that of a
  /// test class.
  static Check named(String name) {
    return name.endsWith("Test")
        ? new TestCheck(name)
        : new BuildCheck(Step.valueOf(name.toUpperCase(Locale.ROOT)));
  }

  /// Its name in the table.
  String name();

  /// Runs this check on `copy`, in which `violation` is planted.
  Result run(SourceCopy copy, Violation violation) throws IOException;

  /// The result of a check.
  ///
  /// @param passed whether it found no violation
  /// @param output everything it printed
  record Result(boolean passed, String output) {}

  /// The checks that the build runs before any test.
  enum Step {
    /// javac with Error Prone and NullAway, and the module descriptors of the core.
    COMPILER("test-compile"),
    /// The rows `may.see` and the artifacts that no module may use.
    ENFORCER("validate"),
    /// A module declares the artifacts that it uses, and uses those that it declares.
    DEPENDENCIES("test-compile");

    private final String phase;

    Step(String phase) {
      this.phase = phase;
    }
  }

  /// A step of the build, which Maven runs for the module with the violation.
  record BuildCheck(Step step) implements Check {
    @Override
    public String name() {
      return step.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Result run(SourceCopy copy, Violation violation) {
      return Program.run(
          copy.root(),
          List.of(
              "mvn",
              "--offline",
              "--batch-mode",
              "--no-transfer-progress",
              "-Dspotless.check.skip",
              // Compiles only the planted file. The copy is compiled already.
              "-Dmaven.compiler.useIncrementalCompilation=false",
              "--also-make",
              "--projects",
              violation.module(),
              step.phase));
    }
  }

  /// An architecture test. javac compiles only the file with the violation.
  record TestCheck(String name) implements Check {
    /// `check`, if it is a test.
    static Stream<TestCheck> of(Check check) {
      return check instanceof TestCheck test ? Stream.of(test) : Stream.empty();
    }

    /// Runs the test on the compiled classes of `copy`.
    Result run(SourceCopy copy) {
      return copy.java(TestRun.class, "hexmail.bootstrap.architecture." + name);
    }

    @Override
    public Result run(SourceCopy copy, Violation violation) throws IOException {
      Result compiled = copy.compile(violation.file());
      return compiled.passed()
          ? run(copy)
          : new Result(true, "It does not compile, so the test did not run:\n" + compiled.output());
    }
  }
}
