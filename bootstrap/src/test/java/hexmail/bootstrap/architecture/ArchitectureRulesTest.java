package hexmail.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.lang.ArchRule;
import hexmail.testkit.architecture.Hexagon;
import hexmail.testkit.architecture.HexagonRules;
import hexmail.testkit.architecture.Part;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureRulesTest {
  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_reports_exactly_its_violations_in_the_dirty_hexagon(RuleFunction function) {
    ArchRule rule = function.of(Fixtures.hexagon(Fixtures.DIRTY));

    String violations = Fixtures.violations(rule, Fixtures.DIRTY);

    assertThat(violations).isNotEmpty();
    assertThat(rule.getDescription() + "\n" + violations)
        .isEqualTo(Fixtures.expectations().get(function.toString()));
  }

  @Test
  void every_rule_has_a_violation_and_every_expected_violation_has_a_rule() {
    assertThat(Fixtures.expectations())
        .containsOnlyKeys(rules().map(RuleFunction::toString).toList());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_reports_nothing_in_the_clean_hexagon(RuleFunction function) {
    ArchRule rule = function.of(Fixtures.hexagon(Fixtures.CLEAN));

    assertThat(Fixtures.violations(rule, Fixtures.CLEAN)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_does_not_pass_on_no_classes(RuleFunction function) {
    ArchRule rule = function.of(Fixtures.hexagon("nowhere"));

    assertThatThrownBy(() -> Fixtures.violations(rule, "nowhere"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("failed to check any classes");
  }

  @Test
  void the_set_for_other_builds_holds_every_rule() {
    Hexagon hexagon = Fixtures.hexagon("root");

    assertThat(HexagonRules.all(hexagon))
        .extracting(ArchRule::getDescription)
        .containsExactlyInAnyOrderElementsOf(
            RuleFunction.library().stream()
                .map(rule -> rule.of(hexagon).getDescription())
                .toList());
  }

  @Test
  void rule_names_are_unique() {
    assertThat(rules()).extracting(RuleFunction::toString).doesNotHaveDuplicates();
  }

  @Test
  void two_parts_of_one_name_are_refused() {
    List<Part> twice = List.of(new Part.Domain(1), new Part.Companion("domain", 1));

    assertThatThrownBy(() -> new Hexagon("root", twice))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Every part of a hexagon has a name of its own");
  }

  static Stream<RuleFunction> rules() {
    return RuleFunction.all().stream();
  }
}
