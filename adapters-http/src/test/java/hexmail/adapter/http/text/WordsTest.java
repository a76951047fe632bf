package hexmail.adapter.http.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The words that people read are in the catalogue and nowhere else.
class WordsTest {
  private static final Path SCRIPTS =
      Path.of("src/main/resources/hexmail/adapter/http/page/script");

  /// Lines of a script whose strings are selectors of elements, and comments.
  private static final Pattern NO_WORDS_IN_SCRIPT =
      Pattern.compile("//|\\b(?:querySelector(?:All)?|closest|matches)\\(");

  /// Two words with a space between them, or one that begins like a sentence or a label.
  private static final Pattern WORDS =
      Pattern.compile("\\p{L}{2,}[,:.]? +\\p{L}+|^\\p{Lu}\\p{Ll}+\\b[^-/]*$");

  private static final Pattern TAGS = Pattern.compile("<[^>]*>|%[sd]");

  /// Methods whose strings no person reads on a page: log lines, headers, messages of exceptions.
  private static final Set<String> NOT_READ_BY_PEOPLE =
      Set.of(
          "debug",
          "info",
          "warn",
          "error",
          "header",
          "addHeader",
          "put",
          "super",
          "requireNonNull",
          "attached");

  /// Files whose strings are header values, drawings, names of products and lines of the log.
  private static final Set<String> OTHER_FILES =
      Set.of(
          "SecurityHeaders.java",
          "BodyPolicy.java",
          "Icon.java",
          "DeviceName.java",
          "FailureReason.java");

  private static final Set<String> ALLOWED =
      Set.of(
          "Hexmail",
          "Gmail",
          "Google",
          "Cookie",
          "hexmail form token\n",
          "button plain",
          "button large",
          "button danger");

  @Test
  void no_java_file_has_words_for_people() {
    List<String> found = new ArrayList<>();
    Sources.parse(Sources.JAVA).stream()
        .filter(unit -> !OTHER_FILES.contains(Sources.name(unit)))
        .forEach(unit -> new Literals(unit, found).scan(unit, null));

    assertThat(found).isEmpty();
  }

  @Test
  void no_template_has_words_for_people() {
    List<CompilationUnitTree> templates = Sources.parse(Sources.TEMPLATES);
    List<String> found = new ArrayList<>();
    templates.forEach(unit -> {
      Literals literals = new Literals(unit, found);
      literals.scan(unit, null);
      literals.checkMarkup();
    });

    assertThat(templates).hasSizeGreaterThan(10);
    assertThat(found).isEmpty();
  }

  @Test
  void the_script_has_no_words_for_people() throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(SCRIPTS)) {
      for (Path file : files.toList()) {
        lines.addAll(Files.readAllLines(file, UTF_8));
      }
    }
    assertThat(lines).hasSizeGreaterThan(100);
    assertThat(lines.stream().filter(line -> !NO_WORDS_IN_SCRIPT.matcher(line).find()))
        .flatExtracting(
            line -> Pattern.compile("[\"'`]([^\"'`]*)[\"'`]").matcher(line).results().toList())
        .extracting(result -> result.group(1))
        .filteredOn(text -> WORDS.matcher(text).find())
        .as("apart from a directive and the names of keys")
        .containsExactlyInAnyOrder("use strict", "Escape", "Period", "Slash");
  }

  /// Collects strings with words, and the markup of a template.
  private static final class Literals extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final CompilationUnitTree unit;
    private final List<String> found;
    private final StringBuilder markup = new StringBuilder();

    Literals(CompilationUnitTree unit, List<String> found) {
      this.unit = unit;
      this.found = found;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
      String method = name(call);
      if (method.equals("writeContent")) {
        call.getArguments().forEach(this::addMarkup);
        return null;
      }
      return NOT_READ_BY_PEOPLE.contains(method) ? null : super.visitMethodInvocation(call, null);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree created, @Nullable Void nothing) {
      String type = created.getIdentifier().toString();
      return type.endsWith("Exception") || type.endsWith("Header") || type.equals("PortTaken")
          ? null
          : super.visitNewClass(created, null);
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
      if (literal.getValue() instanceof String text) {
        check(TAGS.matcher(text).replaceAll(""));
      }
      return null;
    }

    void checkMarkup() {
      Element body = Jsoup.parse(markup.toString());
      // The names of keys are what the keyboard has on them.
      body.select("kbd").remove();
      body.getAllElements()
          .forEach(element -> {
            checkText(element.ownText());
            List.of("title", "aria-label", "placeholder", "alt", "value")
                .forEach(attribute -> checkText(element.attr(attribute)));
          });
    }

    private void addMarkup(ExpressionTree argument) {
      if (argument instanceof LiteralTree literal) {
        markup.append(literal.getValue());
      }
    }

    private void checkText(String text) {
      if (text.chars().anyMatch(Character::isLetter) && !ALLOWED.contains(text)) {
        found.add(Sources.name(unit) + ": " + text);
      }
    }

    private void check(String text) {
      if (WORDS.matcher(text).find() && !ALLOWED.contains(text)) {
        found.add(Sources.name(unit) + ": " + text);
      }
    }

    private static String name(MethodInvocationTree call) {
      return call.getMethodSelect() instanceof MemberSelectTree select
          ? select.getIdentifier().toString()
          : call.getMethodSelect().toString();
    }
  }
}
