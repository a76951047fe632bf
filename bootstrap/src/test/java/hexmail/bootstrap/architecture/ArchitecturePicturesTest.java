package hexmail.bootstrap.architecture;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The pictures and lists in the documents are those of the code.
class ArchitecturePicturesTest {
  private static final Pattern MODULE = Pattern.compile("<module>([a-z-]+)</module>");
  private static final Pattern PICTURE = Pattern.compile("```mermaid\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern COMPILED_AGAINST =
      Pattern.compile(
          "<groupId>hexmail</groupId>\\s*<artifactId>hexmail-([a-z-]+)</artifactId>"
              + "(?!\\s*<scope>test</scope>)");
  private static final Pattern CALL = Pattern.compile("\\b([A-Z][A-Za-z]+)\\.([a-z][A-Za-z]+)\\b");
  private static final Pattern ROW_OF_A_RULE = Pattern.compile("\\| R\\d+ \\| `(\\w+)` \\|");
  private static final int CALLS_AT_LEAST = 12;

  /// An arrow of a picture, or a dependency of a POM.
  private record Edge(String from, String to) {}

  @Test
  void the_picture_of_the_modules_is_the_graph_of_the_poms() throws IOException {
    assertThat(arrows(picture("README.md")))
        .as("a picture that nobody checks is soon of another house (ADR 0001)")
        .isEqualTo(dependencies());
  }

  @Test
  void every_call_in_the_pictures_of_the_flows_exists_in_the_code() throws IOException {
    List<MatchResult> calls = CALL.matcher(picture("docs/flows.md")).results().toList();

    assertThat(calls).hasSizeGreaterThanOrEqualTo(CALLS_AT_LEAST);
    for (MatchResult call : calls) {
      assertThat(source(call.group(1)))
          .as(call.group())
          .containsPattern("\\b" + call.group(2) + "\\(");
    }
  }

  @Test
  void the_page_of_the_boundaries_names_exactly_the_rules_that_there_are() throws IOException {
    String page = Files.readString(Repository.ROOT.resolve("docs/boundaries.md"));

    assertThat(ROW_OF_A_RULE.matcher(page).results())
        .extracting((MatchResult row) -> row.group(1))
        .containsExactlyInAnyOrderElementsOf(
            RuleFunction.all().stream().map(RuleFunction::toString).toList());
  }

  /// All pictures of `document`, one after the other.
  private static String picture(String document) throws IOException {
    String text = Files.readString(Repository.ROOT.resolve(document));
    return String.join(
        "\n", PICTURE.matcher(text).results().map((MatchResult one) -> one.group(1)).toList());
  }

  private static Set<String> arrows(String picture) {
    return picture
        .lines()
        .filter(line -> line.contains("-->"))
        .flatMap(ArchitecturePicturesTest::arrowsOf)
        .map(Edge::toString)
        .collect(toSet());
  }

  private static Stream<Edge> arrowsOf(String line) {
    List<String> names = Stream.of(line.split("-->", -1)).map(String::strip).toList();
    return IntStream.range(1, names.size())
        .mapToObj(at -> new Edge(names.get(at - 1), names.get(at)));
  }

  private static Set<String> dependencies() throws IOException {
    String root = Files.readString(Repository.ROOT.resolve("pom.xml"));
    Set<String> dependencies = new TreeSet<>();
    for (MatchResult module : MODULE.matcher(root).results().toList()) {
      Path pom = Repository.ROOT.resolve(module.group(1)).resolve("pom.xml");
      COMPILED_AGAINST
          .matcher(Files.readString(pom))
          .results()
          .map((MatchResult needed) -> new Edge(module.group(1), needed.group(1)).toString())
          .forEach(dependencies::add);
    }
    return dependencies;
  }

  /// The source of a type of Hexmail; the local Google has types of the same names.
  private static String source(String type) throws IOException {
    List<Path> files =
        Repository.files("", "/" + type + ".java").stream()
            .filter(file -> file.toString().contains("/src/main/java/"))
            .filter(file -> !file.toString().contains("/google-emulator/"))
            .toList();
    assertThat(files).as(type).hasSize(1);
    return Files.readString(files.getFirst());
  }
}
