package hexmail.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The list of security checks names what there is, and all that there has to be.
class SecurityChecksDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "security-checks.md");
  private static final Path CHECKS = Path.of("src/test/java/hexmail/bootstrap/security");
  private static final Pattern ROW = Pattern.compile("\\| (S\\d\\d) \\| ([^|]+) \\| ([^|]+) \\|");
  private static final Pattern LINK = Pattern.compile("\\[([a-z0-9_]+)]\\(([^)]+)\\)");
  private static final Pattern MARK = Pattern.compile("  // (S\\d\\d)\n");

  private record Row(String id, String holds, String tests) {
    Stream<MatchResult> links() {
      return LINK.matcher(tests).results();
    }
  }

  @Test
  void every_check_has_one_row_in_order() {
    List<String> wanted =
        Stream.of(
                IntStream.rangeClosed(1, 26),
                IntStream.rangeClosed(30, 32),
                IntStream.rangeClosed(34, 43),
                IntStream.of(50, 52))
            .flatMapToInt(numbers -> numbers)
            .mapToObj("S%02d"::formatted)
            .toList();

    assertThat(rows()).map(Row::id).containsExactlyElementsOf(wanted);
    assertThat(rows())
        .map(Row::holds)
        .allSatisfy(words -> assertThat(words).hasSizeGreaterThan(20));
  }

  @Test
  void every_row_names_tests_that_exist_and_run() {
    for (Row row : rows()) {
      assertThat(row.links()).as(row.id()).isNotEmpty();
      assertThat(row.links())
          .allSatisfy(link -> {
            Path file = DOCUMENT.resolveSibling(link.group(2));
            assertThat(file).exists();
            assertThat(file.getFileName().toString()).matches("\\w+(Test|IT)\\.java");
            assertThat(runs(file, link.group(1))).as(link.group()).isTrue();
          });
    }
  }

  @Test
  void a_test_of_this_package_stands_in_the_row_of_the_check_that_it_is_marked_with() {
    List<String> marked =
        sources()
            .flatMap(file -> marks(file).map(mark -> mark + " " + file.getFileName()))
            .toList();
    List<String> listed =
        rows().stream()
            .flatMap(row ->
                row.links()
                    .filter(link -> link.group(2).contains("/bootstrap/security/"))
                    .map(link ->
                        row.id()
                            + " "
                            + link.group(1)
                            + " "
                            + link.group(2).replaceFirst(".*/", "")))
            .toList();

    assertThat(marked).isNotEmpty().doesNotHaveDuplicates();
    assertThat(listed).containsExactlyInAnyOrderElementsOf(marked);
    assertThat(rows()).allMatch(row -> marked.stream().anyMatch(mark -> mark.startsWith(row.id())));
  }

  /// Whether JUnit runs a method with this name: no empty line parts its annotations from it.
  private static boolean runs(Path file, String name) {
    return Pattern.compile(
            "\\n +@(Test|ParameterizedTest|RepeatedTest)(\\n[^\\n]+)*?\\n +void " + name + "\\(")
        .matcher(text(file))
        .find();
  }

  /// The ids in a source, each with the name of the test below it.
  private static Stream<String> marks(Path file) {
    String text = text(file);
    return MARK.matcher(text)
        .results()
        .map(mark ->
            mark.group(1)
                + " "
                + text.substring(mark.end())
                    .lines()
                    .filter(line -> line.startsWith("  void "))
                    .findFirst()
                    .orElse("  void nothing(")
                    .replaceAll(" +void (\\w+)\\(.*", "$1"));
  }

  private static List<Row> rows() {
    return text(DOCUMENT)
        .lines()
        .flatMap(line -> ROW.matcher(line).results())
        .map(row -> new Row(row.group(1), row.group(2).strip(), row.group(3)))
        .collect(Collectors.toList());
  }

  private static Stream<Path> sources() {
    try (Stream<Path> files = Files.list(CHECKS)) {
      return files.filter(file -> file.toString().endsWith("Test.java")).sorted().toList().stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
