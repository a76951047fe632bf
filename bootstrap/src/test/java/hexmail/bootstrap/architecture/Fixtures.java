package hexmail.bootstrap.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import hexmail.testkit.architecture.Hexagon;
import hexmail.testkit.architecture.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Small hexagons that break one rule each, and one that keeps all of them.
final class Fixtures {
  static final String ROOT = "archfixtures";
  static final String CLEAN = ROOT + ".clean";

  private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(ROOT);

  private Fixtures() {}

  /// The table of every fixture.
  static Hexagon hexagon(String root) {
    return new Hexagon(
        root,
        List.of(
            new Part.Domain(2),
            new Part.Application(1),
            new Part.DrivenAdapter("left", 1, ROOT + ".vendor.."),
            new Part.DrivenAdapter("spare", 1),
            new Part.DrivingAdapter("right", 1, ROOT + ".web"),
            new Part.Bootstrap(1, ROOT + ".cli"),
            new Part.Companion("kit", 1, "open")));
  }

  /// The violations of `rule` under `root`, one a line, in the order of the alphabet and without
  /// numbers of lines.
  static String violations(ArchRule rule, String root) {
    return rule
        .evaluate(CLASSES.that(resideInAPackage(root + "..")))
        .getFailureReport()
        .getDetails()
        .stream()
        .flatMap(String::lines)
        .map(line -> line.strip().replaceAll("\\((\\w+\\.java):\\d+\\)", "($1)"))
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  /// What `rule` is expected to say of its fixture: its description, an empty line, the violations.
  static String expectation(RuleFunction rule) {
    String name = "/" + ROOT + "/" + rule + ".txt";
    try (InputStream text = Fixtures.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(text, "No rule without " + name).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).strip();
    } catch (IOException broken) {
      throw new AssertionError(name, broken);
    }
  }
}
