package hexmail.bootstrap.architecture;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureDecisionsTest {
  private static final Pattern REASON = Pattern.compile(", because [^()]+ \\(ADR (\\d{4})\\)$");
  private static final Pattern CONFIRMATION =
      Pattern.compile("\\n###? Confirmation\\n(.*?)(?=\\n##|$)", Pattern.DOTALL);
  private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))`");

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_ends_with_its_reason_and_a_decision_that_exists(RuleFunction function)
      throws IOException {
    var reason = REASON.matcher(function.of(Hexmail.HEXAGON).getDescription());

    assertThat(reason.find()).isTrue();
    assertThat(records()).extracting(ArchitectureDecisionsTest::number).contains(reason.group(1));
  }

  @Test
  void numbers_of_decisions_are_unique() throws IOException {
    assertThat(records()).extracting(ArchitectureDecisionsTest::number).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("records")
  void a_decision_is_short_and_names_the_test_that_enforces_it(Path decision) throws IOException {
    String text = Files.readString(decision);

    Matcher confirmation = CONFIRMATION.matcher(text);

    assertThat(text.lines().count()).isLessThanOrEqualTo(80);
    assertThat(confirmation.find()).isTrue();
    assertThat(TEST.matcher(confirmation.group(1)).results())
        .extracting((MatchResult test) -> test.group(1))
        .isNotEmpty()
        .isSubsetOf(tests());
  }

  static Stream<RuleFunction> rules() {
    return RuleFunction.all().stream();
  }

  static List<Path> records() throws IOException {
    return Repository.files("docs/decisions", ".md");
  }

  private static String number(Path decision) {
    return decision.getFileName().toString().replaceFirst("^(\\d{4})-[a-z0-9-]+\\.md$", "$1");
  }

  private static Set<String> tests() throws IOException {
    return Stream.concat(
            Repository.files("", "Test.java").stream(), Repository.files("", "IT.java").stream())
        .map(file -> file.getFileName().toString().replace(".java", ""))
        .collect(toSet());
  }
}
