package hexmail.bootstrap.architecture.planted;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What refuses a violation.
sealed interface Gate {
  /// Reads the name that the table gives it: `compiler`, `enforcer`, `dependencies`, or that of a
  /// test class.
  static Gate named(String name) {
    return name.endsWith("Test")
        ? new Boundary(name)
        : new Build(Wall.valueOf(name.toUpperCase(Locale.ROOT)));
  }

  /// The name that the table gives it.
  String name();

  /// Says whether `scratch`, with `violation` planted, passes, and what is said.
  Verdict judge(Scratch scratch, Violation violation) throws IOException;

  /// What a gate did.
  ///
  /// @param passed whether it saw nothing wrong
  /// @param said everything it printed
  record Verdict(boolean passed, String said) {}

  /// The walls that stand in the build before any test.
  enum Wall {
    /// javac with Error Prone and NullAway, and the module descriptors of the core.
    COMPILER("test-compile"),
    /// The rows `may.see` and the artifacts that are banned everywhere.
    ENFORCER("validate"),
    /// What is used is declared, and what is declared is used.
    DEPENDENCIES("test-compile");

    private final String phase;

    Wall(String phase) {
      this.phase = phase;
    }
  }

  /// A step of the build, run by Maven for the module that is concerned.
  record Build(Wall wall) implements Gate {
    @Override
    public String name() {
      return wall.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Verdict judge(Scratch scratch, Violation violation) {
      return Program.run(
          scratch.root(),
          List.of(
              "mvn",
              "--offline",
              "--batch-mode",
              "--no-transfer-progress",
              "-Dspotless.check.skip",
              // Compiles what was planted, and not again what was compiled before it was copied.
              "-Dmaven.compiler.useIncrementalCompilation=false",
              "--also-make",
              "--projects",
              violation.module(),
              wall.phase));
    }
  }

  /// A test of the boundaries. Only what the violation changes is compiled, by the bare compiler.
  record Boundary(String name) implements Gate {
    /// `gate`, if it is a test.
    static Stream<Boundary> of(Gate gate) {
      return gate instanceof Boundary test ? Stream.of(test) : Stream.empty();
    }

    /// Runs the test on what is compiled.
    Verdict run(Scratch scratch) {
      return scratch.java(TestRun.class, "hexmail.bootstrap.architecture." + name);
    }

    @Override
    public Verdict judge(Scratch scratch, Violation violation) throws IOException {
      Verdict compiled = scratch.compile(violation.file());
      return compiled.passed()
          ? run(scratch)
          : new Verdict(true, "It does not compile, so no boundary was asked:\n" + compiled.said());
    }
  }
}
