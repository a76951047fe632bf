package hexmail.bootstrap.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A page that lists checks: a row for each, with what holds and the tests that prove it. Such a
/// test carries the id of the check in a comment above it when it is one of `bootstrap`.
final class ChecksDocument {
  private static final Path TESTS = Path.of("src/test/java/hexmail/bootstrap");
  private static final Pattern LINK = Pattern.compile("\\[([a-z0-9_]+)]\\(([^)]+)\\)");
  private static final String ANNOTATED =
      "\\n +@(Test|ParameterizedTest|RepeatedTest)(\\([^\\n]*)?(\\n[^\\n]+)*?\\n +void ";
  private static final Pattern METHOD = Pattern.compile("\n  void (\\w+)\\(");

  private final Path file;
  private final Pattern row;
  private final Pattern mark;

  /// @param name of the file in `docs`
  /// @param letter that ids begin with
  ChecksDocument(String name, char letter) {
    file = Path.of("..", "docs", name);
    row = Pattern.compile("\\| (" + letter + "\\d\\d) \\| ([^|]+) \\| ([^|]+) \\|");
    mark = Pattern.compile("  // (" + letter + "\\d\\d)\n");
  }

  /// Some of the ids that begin with `letter`.
  static Stream<String> ids(char letter, int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj((letter + "%02d")::formatted);
  }

  private record Row(String id, String holds, String tests) {
    Stream<MatchResult> links() {
      return LINK.matcher(tests).results();
    }
  }

  void assertRows(Stream<String> ids) {
    assertThat(rows()).map(Row::id).containsExactlyElementsOf(ids.toList());
    assertThat(rows())
        .map(Row::holds)
        .allSatisfy(words -> assertThat(words).hasSizeGreaterThan(20));
  }

  void assertTestsRun() {
    assertThat(rows()).allMatch(one -> one.links().findAny().isPresent());
    assertThat(rows().stream().flatMap(Row::links).filter(link -> !runs(link)))
        .map(MatchResult::group)
        .isEmpty();
  }

  void assertMarks() {
    List<String> marked = sources().flatMap(this::marks).toList();
    List<String> listed = rows().stream().flatMap(ChecksDocument::ours).toList();

    assertThat(marked).isNotEmpty().doesNotHaveDuplicates();
    assertThat(listed).containsExactlyInAnyOrderElementsOf(marked);
    assertThat(rows())
        .allMatch(one -> marked.stream().anyMatch(shown -> shown.startsWith(one.id())));
  }

  /// Whether JUnit runs the method that a link names: no empty line parts its annotations from it.
  private boolean runs(MatchResult link) {
    Path source = file.resolveSibling(link.group(2));
    return source.getFileName().toString().matches("\\w+(Test|IT)\\.java")
        && Files.exists(source)
        && Pattern.compile(ANNOTATED + link.group(1) + "\\(").matcher(text(source)).find();
  }

  /// The ids in a source, each with the name of the test below it.
  private Stream<String> marks(Path source) {
    String text = text(source);
    return mark.matcher(text)
        .results()
        .map(found ->
            shown(found.group(1), methodBelow(text, found.end()), source.getFileName().toString()));
  }

  private static String methodBelow(String text, int from) {
    return METHOD
        .matcher(text.substring(from))
        .results()
        .map(method -> method.group(1))
        .findFirst()
        .orElse("nothing");
  }

  private static Stream<String> ours(Row one) {
    return one.links()
        .filter(link -> link.group(2).startsWith("../bootstrap/"))
        .map(link -> shown(one.id(), link.group(1), link.group(2).replaceFirst(".*/", "")));
  }

  private static String shown(String id, @Nullable String test, String source) {
    return id + " " + test + " " + source;
  }

  private List<Row> rows() {
    return text(file)
        .lines()
        .flatMap(line -> row.matcher(line).results())
        .map(found -> new Row(found.group(1), found.group(2).strip(), found.group(3)))
        .toList();
  }

  private static Stream<Path> sources() {
    try (Stream<Path> files = Files.walk(TESTS)) {
      return files.filter(found -> found.toString().endsWith(".java")).sorted().toList().stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String text(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
