package hexmail.bootstrap.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import hexmail.testkit.architecture.Hexagon;
import hexmail.testkit.architecture.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// Two small hexagons: `dirty` breaks every rule, `clean` breaks none.
final class Fixtures {
  static final String ROOT = "archfixtures";
  static final String CLEAN = ROOT + ".clean";
  static final String DIRTY = ROOT + ".dirty";

  private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(ROOT);
  private static final Pattern SECTION =
      Pattern.compile("^# (\\w+)\\n(.*?)(?=^# |\\z)", Pattern.MULTILINE | Pattern.DOTALL);

  private Fixtures() {}

  /// The table of both hexagons.
  static Hexagon hexagon(String root) {
    return new Hexagon(
        root,
        List.of(
            new Part.Domain(2),
            new Part.Application(1),
            new Part.DrivenAdapter("left", 1, ROOT + ".vendor.."),
            new Part.DrivenAdapter("spare", 2),
            new Part.DrivingAdapter("right", 1, ROOT + ".web"),
            new Part.Bootstrap(1, ROOT + ".cli"),
            new Part.Companion("kit", 1, "open"),
            new Part.Companion("tool", 1)));
  }

  /// The violations of `rule` below `root`, one a line, sorted, without line numbers.
  static String violations(ArchRule rule, String root) {
    return rule
        .evaluate(CLASSES.that(resideInAPackage(root + "..")))
        .getFailureReport()
        .getDetails()
        .stream()
        .flatMap(String::lines)
        .map(line -> line.strip().replaceAll("\\((\\w+\\.java):\\d+\\)", "($1)"))
        .sorted()
        .collect(joining("\n"));
  }

  /// What each rule reports about the dirty hexagon, by the name of the rule: its description,
  /// followed by the violations.
  static Map<String, String> expectations() {
    String file = "/" + ROOT + "/dirty.txt";
    try (InputStream text = Fixtures.class.getResourceAsStream(file)) {
      byte[] bytes = Objects.requireNonNull(text, file).readAllBytes();
      return SECTION
          .matcher(new String(bytes, StandardCharsets.UTF_8))
          .results()
          .collect(toMap(section -> section.group(1), section -> section.group(2).strip()));
    } catch (IOException unreadable) {
      throw new AssertionError(file, unreadable);
    }
  }
}
