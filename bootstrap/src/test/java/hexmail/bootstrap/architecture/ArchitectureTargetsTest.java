package hexmail.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.testkit.architecture.AdapterRules;
import hexmail.testkit.architecture.Hexagon;
import hexmail.testkit.architecture.Part;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTargetsTest {
  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_names_packages_and_all_of_them_exist(RuleFunction function) {
    var rule = function.of(Fixtures.hexagon(Fixtures.CLEAN));

    assertThat(Targets.of(rule)).isNotEmpty();
    assertThat(Targets.ghosts(rule)).isEmpty();
  }

  @Test
  void a_misspelt_vendor_is_found_out() {
    var adapter = new Part.DrivenAdapter("left", 1, "com.google..", "com.gogle..", "java.sqll");
    var rule = AdapterRules.ownVendors(new Hexagon(Fixtures.CLEAN, List.of(adapter)));

    assertThat(Targets.ghosts(rule)).containsExactly("com.gogle..", "java.sqll");
  }

  @Test
  void a_ban_of_a_package_that_nobody_has_is_found_out() {
    var rule = AdapterRules.hiddenPorts(Fixtures.hexagon(Fixtures.ROOT + ".containment"));

    assertThat(Targets.ghosts(rule)).containsExactly("archfixtures.containment.domain.port..");
  }

  static List<RuleFunction> rules() {
    return RuleFunction.all();
  }
}
