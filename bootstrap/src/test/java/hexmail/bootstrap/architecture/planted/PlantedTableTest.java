package hexmail.bootstrap.architecture.planted;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The table has a row for every rule, and every row can still be planted.
class PlantedTableTest {
  private static final Pattern RULE = Pattern.compile("public static ArchRule (\\w+)\\(");
  private static final Check PASSING = Check.named("ArchitectureTest");

  @Test
  void rows_are_numbered_without_a_gap() throws IOException {
    List<Integer> numbers = table().stream().map(Violation::number).toList();

    assertThat(numbers)
        .hasSizeGreaterThanOrEqualTo(40)
        .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
  }

  @Test
  void every_rule_has_a_row() throws IOException {
    assertThat(table()).extracting(Violation::rule).containsAll(rules());
  }

  @Test
  void every_check_of_the_build_has_a_row() throws IOException {
    assertThat(table())
        .extracting(Violation::check)
        .containsAll(Stream.of(Check.Step.values()).map(Check.BuildCheck::new).toList());
  }

  @ParameterizedTest
  @MethodSource("table")
  void a_row_can_still_be_planted(Violation violation) throws IOException {
    Path file = root().resolve(violation.file());

    if (violation.after().isEmpty()) {
      assertThat(file).doesNotExist();
    } else {
      assertThat(file).content().contains(violation.after()).doesNotContain(violation.line());
    }
  }

  @Test
  void a_line_is_planted_below_its_place_and_removed_again(@TempDir Path folder)
      throws IOException {
    Path original = folder.resolve("original");
    Files.createDirectories(original.resolve("shop"));
    Files.writeString(original.resolve("shop/Type.txt"), "one\ntwo\nthree\n");
    SourceCopy copy = SourceCopy.copy(original, folder.resolve("copy"));
    Violation violation = new Violation(1, "shop/Type.txt", "w", "planted", PASSING, "", "");
    Path planted = copy.root().resolve("shop/Type.txt");

    try (SourceCopy.Planted _ = copy.plant(violation)) {
      assertThat(planted).content().isEqualTo("one\ntwo\nplanted\nthree\n");
    }

    assertThat(planted).content().isEqualTo("one\ntwo\nthree\n");
    assertThat(original.resolve("shop/Type.txt")).content().isEqualTo("one\ntwo\nthree\n");
  }

  @Test
  void a_violation_is_caught_only_when_rule_and_reason_are_named() {
    Violation row = new Violation(1, "", "", "", PASSING, "pureDomain", "because so");

    assertThat(detection(row, true, "pureDomain, because so"))
        .isEqualTo(PlantedViolations.Detection.SURVIVED);
    assertThat(detection(row, false, "pureDomain, because not"))
        .isEqualTo(PlantedViolations.Detection.OTHER_MESSAGE);
    assertThat(detection(row, false, "pureDomain, because so"))
        .isEqualTo(PlantedViolations.Detection.CAUGHT);
  }

  @Test
  void a_row_with_too_few_cells_is_refused(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("docs"));
    Files.writeString(folder.resolve(Violation.PAGE), "| 1 | a/b | c | d | compiler | e |\n");

    assertThatThrownBy(() -> Violation.table(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("| 1 | a/b");
  }

  static List<Violation> table() throws IOException {
    return Violation.table(root());
  }

  static Path root() {
    return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
        .filter(folder -> Files.exists(folder.resolve(Violation.PAGE)))
        .findFirst()
        .orElseThrow();
  }

  private static PlantedViolations.Detection detection(
      Violation row, boolean passed, String output) {
    return PlantedViolations.detection(row, new Check.Result(passed, output));
  }

  private static Set<String> rules() throws IOException {
    try (Stream<Path> files = Files.walk(root())) {
      return files
          .filter(file -> file.toString().endsWith("Rules.java"))
          .filter(file -> file.toString().contains("/architecture/"))
          .filter(file -> !root().relativize(file).toString().contains("target/"))
          .flatMap(PlantedTableTest::rules)
          .collect(toSet());
    }
  }

  private static Stream<String> rules(Path file) {
    try {
      return RULE
          .matcher(Files.readString(file))
          .results()
          .map((MatchResult rule) -> rule.group(1))
          .toList()
          .stream();
    } catch (IOException unreadable) {
      throw new AssertionError(file.toString(), unreadable);
    }
  }
}
