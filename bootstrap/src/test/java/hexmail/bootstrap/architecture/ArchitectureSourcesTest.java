package hexmail.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The rules about sources: Hexmail keeps them, and generated sources break them.
class ArchitectureSourcesTest {
  /// These tests are about the whole build, the whole application, or the contracts.
  private static final Set<String> WITHOUT_SUBJECT =
      Set.of(
          "bootstrap/src/test/java/hexmail/bootstrap/architecture",
          "bootstrap/src/test/java/hexmail/bootstrap/browser",
          "bootstrap/src/test/java/hexmail/bootstrap/document",
          "bootstrap/src/test/java/hexmail/bootstrap/cases",
          "bootstrap/src/test/java/hexmail/bootstrap/outcome",
          "bootstrap/src/test/java/hexmail/bootstrap/security",
          "bootstrap/src/test/java/archfixtures/clean/kit/tests",
          "testkit/src/test/java/hexmail/testkit/sabotage");

  private static final String MAIN = "shop/src/main/java/shop/";
  private static final String TESTS = "shop/src/test/java/shop/";

  @TempDir Path root;

  /// A source file that a test generates.
  record GeneratedSource(String file, String text) {}

  @ParameterizedTest
  @EnumSource(SourceRule.class)
  void hexmail_keeps(SourceRule rule) throws IOException {
    SourceTree hexmail = new SourceTree(Repository.ROOT, Modules.all(), WITHOUT_SUBJECT);

    assertThat(rule.violations(hexmail)).as(rule.description()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(SourceRule.class)
  void a_rule_ends_with_its_reason_and_a_decision_that_exists(SourceRule rule) throws IOException {
    String description = rule.description();

    assertThat(description).matches("\\w+: .+, because .+ \\(ADR \\d{4}\\)");
    assertThat(Repository.files("docs/decisions", ".md"))
        .anyMatch(record ->
            description.contains("(ADR " + record.getFileName().toString().substring(0, 4) + ")"));
  }

  @Test
  void every_exception_is_needed() throws IOException {
    SourceTree strict = new SourceTree(Repository.ROOT, Modules.all(), Set.of());

    List<String> violations = SourceRule.TESTS_IN_PACKAGE_OF_SUBJECT.violations(strict).toList();

    assertThat(WITHOUT_SUBJECT)
        .allSatisfy(top -> assertThat(violations).anyMatch(line -> line.startsWith(top + "/")));
  }

  @ParameterizedTest
  @EnumSource(SourceRule.class)
  void a_rule_reports_exactly_its_violations(SourceRule rule) throws IOException {
    write(broken(rule));

    assertThat(rule.violations(generated())).containsExactlyElementsOf(expected(rule));
  }

  @ParameterizedTest
  @EnumSource(SourceRule.class)
  void a_rule_accepts_what_is_just_within_its_limit(SourceRule rule) throws IOException {
    write(kept(rule));

    assertThat(generated().files()).isNotEmpty();
    assertThat(rule.violations(generated())).isEmpty();
  }

  private static Stream<GeneratedSource> broken(SourceRule rule) {
    return switch (rule) {
      case SHORT_TYPES ->
          Stream.of(lines(MAIN + "Long.java", 251), lines(TESTS + "LongIT.java", 300));
      case DESCRIBED_PACKAGES ->
          Stream.of(
              lines(MAIN + "none/Type.java", 1),
              lines(MAIN + "one/Type.java", 1),
              described("one", "What lives in version 3.1 of it, e.g. this."),
              lines(MAIN + "four/Type.java", 1),
              described("four", "One. Two! Three? `Four`."));
      case ONE_NULLNESS ->
          Stream.of(
              new GeneratedSource(MAIN + "Import.java", "import javax.annotation." + "Nonnull;"),
              new GeneratedSource(
                  TESTS + "Use.java", "@org.checkerframework.checker." + "Nullable String x"));
      case TESTS_IN_PACKAGE_OF_SUBJECT ->
          Stream.of(
              lines(MAIN + "described/package-info.java", 1),
              lines(TESTS + "described/AloneTest.java", 1),
              lines(TESTS + "buildings/LostTest.java", 1),
              lines(TESTS + "nowhere/LostIT.java", 1));
    };
  }

  private static List<String> expected(SourceRule rule) {
    return switch (rule) {
      case SHORT_TYPES ->
          List.of(MAIN + "Long.java has 251 lines", TESTS + "LongIT.java has 300 lines");
      case DESCRIBED_PACKAGES ->
          List.of(
              MAIN + "four has a description of 4 sentences",
              MAIN + "none has no package-info.java",
              MAIN + "one has a description of 1 sentences");
      case ONE_NULLNESS ->
          List.of(
              MAIN + "Import.java names javax.annotation." + "Nonnull",
              TESTS + "Use.java names org.checkerframework.checker." + "Nullable");
      case TESTS_IN_PACKAGE_OF_SUBJECT ->
          List.of(
              TESTS + "buildings/LostTest.java has no main class in its package",
              TESTS + "described/AloneTest.java has no main class in its package",
              TESTS + "nowhere/LostIT.java has no main class in its package");
    };
  }

  private static Stream<GeneratedSource> kept(SourceRule rule) {
    return switch (rule) {
      case SHORT_TYPES -> Stream.of(lines(MAIN + "Long.java", 250));
      case DESCRIBED_PACKAGES ->
          Stream.of(
              lines(MAIN + "Type.java", 1),
              described("", "What lives here, e.g. version 3.1 of it. What must\nnever."),
              lines(TESTS + "only/Fixture.java", 1));
      case ONE_NULLNESS ->
          Stream.of(
              new GeneratedSource(MAIN + "Type.java", "import org.jspecify.annotations.Nullable;"));
      case TESTS_IN_PACKAGE_OF_SUBJECT ->
          Stream.of(
              lines(MAIN + "a/Type.java", 1),
              lines(TESTS + "a/StoryTest.java", 1),
              lines(TESTS + "fixtures/World.java", 1),
              lines(TESTS + "build/BuildTest.java", 1),
              lines(TESTS + "build/below/BelowTest.java", 1));
    };
  }

  private static GeneratedSource described(String folder, String prose) {
    String text = prose.lines().map("/// "::concat).reduce("", (all, line) -> all + line + "\n");
    return new GeneratedSource(MAIN + folder + "/package-info.java", text + "package shop;\n");
  }

  private static GeneratedSource lines(String file, int count) {
    return new GeneratedSource(file, "// A line.\n".repeat(count));
  }

  private SourceTree generated() {
    return new SourceTree(root, List.of("shop"), Set.of("shop/src/test/java/shop/build"));
  }

  private void write(Stream<GeneratedSource> sources) throws IOException {
    for (GeneratedSource source : sources.toList()) {
      Path file = root.resolve(source.file());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.text());
    }
  }
}
