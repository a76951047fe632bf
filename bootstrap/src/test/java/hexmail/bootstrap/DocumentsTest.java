package hexmail.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Links and names in the documents point at files, types and tests that exist.
class DocumentsTest {
  private static final Path ROOT = Path.of("..");
  private static final Path GUIDE = ROOT.resolve("docs/guide.md");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\(([^)#]+)[^)]*\\)");
  private static final Pattern TEST_NAME = Pattern.compile("[a-z0-9]+(_[a-z0-9]+)+");
  private static final int ROWS_OF_THE_GUIDE = 10;

  static Stream<Path> documents() throws IOException {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(
          Stream.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")),
          docs.filter(file -> file.toString().endsWith(".md")))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void every_link_points_at_a_file_that_exists(Path document) throws IOException {
    assertThat(links(Files.readString(document)))
        .map(link -> link.group(2))
        .filteredOn(target -> !target.contains("://"))
        .allSatisfy(target -> assertThat(document.resolveSibling(target)).exists());
  }

  @Test
  void every_row_of_the_guide_names_code_and_a_test_that_exist() throws IOException {
    List<String> rows =
        Files.readString(GUIDE)
            .lines()
            .dropWhile(line -> !line.startsWith("| the guide |"))
            .skip(2)
            .takeWhile(line -> line.startsWith("|"))
            .toList();

    assertThat(rows).hasSize(ROWS_OF_THE_GUIDE);
    for (String row : rows) {
      List<String> cells = List.of(row.split("\\|", -1));
      assertThat(links(cells.get(3))).isNotEmpty().allSatisfy(DocumentsTest::namesAType);
      assertThat(links(cells.get(4))).isNotEmpty().allSatisfy(DocumentsTest::namesATest);
    }
  }

  private static void namesAType(MatchResult link) {
    assertThat(GUIDE.resolveSibling(link.group(2))).exists().hasFileName(link.group(1) + ".java");
  }

  private static void namesATest(MatchResult link) throws IOException {
    assertThat(link.group(1)).matches(TEST_NAME);
    assertThat(Files.readString(GUIDE.resolveSibling(link.group(2))))
        .contains("void " + link.group(1) + "(");
  }

  private static List<MatchResult> links(String text) {
    return LINK.matcher(text).results().toList();
  }
}
