package hexmail.adapter.http.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessagePattern;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {
  private static final Path CATALOGUES = Path.of("src/main/resources/hexmail/adapter/http/text");
  private static final Catalogue ENGLISH = Catalogue.load(Locale.UK);

  /// A phrase as the code asks for it.
  private record Use(String key, Set<String> arguments) {}

  static List<Path> catalogues() throws IOException {
    try (Stream<Path> files = Files.list(CATALOGUES)) {
      return files.toList();
    }
  }

  @ParameterizedTest
  @MethodSource("catalogues")
  void a_catalogue_has_every_phrase_that_is_used_and_no_other(Path catalogue) throws IOException {
    Set<String> used = new TreeSet<>();
    uses().forEach(use -> used.add(use.key()));

    assertThat(phrases(catalogue).stringPropertyNames())
        .filteredOn(key -> !key.startsWith("time."))
        .containsExactlyInAnyOrderElementsOf(used);
  }

  @ParameterizedTest
  @MethodSource("catalogues")
  void every_phrase_is_given_the_arguments_that_its_pattern_has(Path catalogue) throws IOException {
    Properties phrases = phrases(catalogue);

    assertThat(uses())
        .isNotEmpty()
        .allSatisfy(use ->
            assertThat(use.arguments())
                .as(use.key())
                .isEqualTo(arguments(phrases.getProperty(use.key(), ""))));
  }

  @ParameterizedTest
  @MethodSource("catalogues")
  void no_phrase_is_defined_twice(Path catalogue) throws IOException {
    try (Stream<String> lines = Files.lines(catalogue, UTF_8)) {
      assertThat(
              lines
                  .filter(line -> line.contains(" = "))
                  .map(line -> line.substring(0, line.indexOf(" = "))))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void a_phrase_that_is_missing_is_a_bug() {
    assertThatThrownBy(() -> ENGLISH.text(new Text.Phrase("no.such.phrase", Map.of())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void numbers_are_grouped_and_plurals_follow_them() {
    assertThat(ENGLISH.text("list.loading", "count", 1, "rows", "messages"))
        .isEqualTo("1 message is still loading");
    assertThat(ENGLISH.text("list.loading", "count", 1_234, "rows", "messages"))
        .isEqualTo("1,234 messages are still loading");
  }

  @Test
  void an_argument_can_be_a_phrase_itself() {
    Text heading =
        Text.of("list.heading.search-in", "query", "{loom}", "place", Text.of("label.inbox"));

    assertThat(ENGLISH.text(heading)).isEqualTo("Results for “{loom}” in Inbox");
  }

  @Test
  void a_template_can_write_an_argument_itself() {
    assertThat(ENGLISH.around(Text.of("disconnect.heading"), "email"))
        .isEqualTo(new Catalogue.Around("Disconnect ", "?"));
  }

  private static Set<String> arguments(String phrase) {
    MessagePattern pattern = new MessagePattern(phrase);
    return IntStream.range(0, pattern.countParts())
        .mapToObj(pattern::getPart)
        .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NAME)
        .map(pattern::getSubstring)
        .collect(Collectors.toSet());
  }

  private static Properties phrases(Path catalogue) throws IOException {
    Properties phrases = new Properties();
    try (var reader = Files.newBufferedReader(catalogue, UTF_8)) {
      phrases.load(reader);
    }
    return phrases;
  }

  private static List<Use> uses() {
    List<Use> uses = new ArrayList<>();
    Stream.of(Sources.JAVA, Sources.TEMPLATES)
        .flatMap(root -> Sources.parse(root).stream())
        .forEach(unit -> new Calls(unit, uses).scan(unit, null));
    return uses;
  }

  /// Collects the calls that name a phrase: `Text.of`, `text` and `around`.
  private static final class Calls extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final CompilationUnitTree unit;
    private final List<Use> uses;

    Calls(CompilationUnitTree unit, List<Use> uses) {
      this.unit = unit;
      this.uses = uses;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
      String method = call.getMethodSelect().toString();
      List<? extends ExpressionTree> given = call.getArguments();
      if (method.equals("Text.of")) {
        uses.add(use(given, given.subList(1, given.size()), 2));
      } else if (isText(call) && string(given.getFirst()) != null) {
        uses.add(use(given, given.subList(1, given.size()), 2));
      } else if (method.endsWith(".around") && string(given.getFirst()) != null) {
        uses.add(use(given, given.subList(1, 2), 1));
      }
      return super.visitMethodInvocation(call, null);
    }

    private static boolean isText(MethodInvocationTree call) {
      return call.getMethodSelect() instanceof MemberSelectTree select
          && select.getIdentifier().contentEquals("text")
          && !call.getArguments().isEmpty();
    }

    /// The names of arguments are the strings at each `step`th place.
    private Use use(
        List<? extends ExpressionTree> given, List<? extends ExpressionTree> rest, int step) {
      String key = required(given.getFirst());
      Set<String> names = new HashSet<>();
      for (int index = 0; index < rest.size(); index += step) {
        names.add(required(rest.get(index)));
      }
      return new Use(key, names);
    }

    private String required(ExpressionTree tree) {
      return requireNonNull(
          string(tree), () -> "A key or a name that is no literal in " + Sources.name(unit));
    }

    private static @Nullable String string(ExpressionTree tree) {
      return tree instanceof LiteralTree literal && literal.getValue() instanceof String text
          ? text
          : null;
    }
  }
}
