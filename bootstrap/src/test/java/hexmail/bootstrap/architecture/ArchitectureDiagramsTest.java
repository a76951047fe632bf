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

/// The diagrams and lists in the documents match the code.
class ArchitectureDiagramsTest {
  private static final Pattern DIAGRAM = Pattern.compile("```mermaid\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern CALL = Pattern.compile("\\b([A-Z][A-Za-z]+)\\.([a-z][A-Za-z]+)\\b");
  private static final Pattern ROW_OF_A_RULE = Pattern.compile("\\| R\\d+ \\| `(\\w+)` \\|");
  private static final int MINIMUM_CALLS = 12;

  @Test
  void the_module_diagram_matches_the_dependencies_of_the_poms() throws IOException {
    assertThat(arrows(diagrams("README.md")))
        .as("an unchecked diagram goes out of date (ADR 0001)")
        .isEqualTo(dependencies());
  }

  @Test
  void every_call_in_the_flow_diagrams_exists_in_the_code() throws IOException {
    List<MatchResult> calls = CALL.matcher(diagrams("docs/flows.md")).results().toList();

    assertThat(calls).hasSizeGreaterThanOrEqualTo(MINIMUM_CALLS);
    for (MatchResult call : calls) {
      assertThat(source(call.group(1)))
          .as(call.group())
          .containsPattern("\\b" + call.group(2) + "\\(");
    }
  }

  @Test
  void the_boundaries_page_names_exactly_the_existing_rules() throws IOException {
    String page = Files.readString(Repository.ROOT.resolve("docs/boundaries.md"));

    assertThat(ROW_OF_A_RULE.matcher(page).results())
        .extracting((MatchResult row) -> row.group(1))
        .containsExactlyInAnyOrderElementsOf(
            RuleFunction.all().stream().map(RuleFunction::toString).toList());
  }

  /// All diagrams of `document`, concatenated.
  private static String diagrams(String document) throws IOException {
    String text = Files.readString(Repository.ROOT.resolve(document));
    return String.join(
        "\n", DIAGRAM.matcher(text).results().map((MatchResult one) -> one.group(1)).toList());
  }

  private static Set<String> arrows(String diagrams) {
    return diagrams
        .lines()
        .filter(line -> line.contains("-->"))
        .flatMap(ArchitectureDiagramsTest::arrowsOf)
        .collect(toSet());
  }

  private static Stream<String> arrowsOf(String line) {
    List<String> names = Stream.of(line.split("-->", -1)).map(String::strip).toList();
    return IntStream.range(1, names.size())
        .mapToObj(at -> names.get(at - 1) + " --> " + names.get(at));
  }

  private static Set<String> dependencies() throws IOException {
    Set<String> dependencies = new TreeSet<>();
    for (String module : Modules.all()) {
      for (String needed : Modules.dependencies(module)) {
        dependencies.add(module + " --> " + needed);
      }
    }
    return dependencies;
  }

  /// The source of a type. The local Google is excluded because it has types of the same names.
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
