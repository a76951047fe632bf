package hexmail.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.testkit.architecture.AdapterRules;
import hexmail.testkit.architecture.Hexagon;
import hexmail.testkit.architecture.Part;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitecturePackagesTest {
  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_names_packages_that_all_exist(RuleFunction function) {
    var rule = function.of(Fixtures.hexagon(Fixtures.CLEAN));

    assertThat(NamedPackages.of(rule)).isNotEmpty();
    assertThat(NamedPackages.missing(rule)).isEmpty();
  }

  @Test
  void a_misspelt_vendor_package_is_reported() {
    var adapter = new Part.DrivenAdapter("left", 1, "com.google..", "com.gogle..", "java.sqll");
    var rule = AdapterRules.ownVendors(new Hexagon(Fixtures.CLEAN, List.of(adapter)));

    assertThat(NamedPackages.missing(rule)).containsExactly("com.gogle..", "java.sqll");
  }

  @Test
  void a_forbidden_package_that_does_not_exist_is_reported() {
    var adapter = new Part.DrivingAdapter("right", 1);
    var rule = AdapterRules.hiddenPorts(new Hexagon(Fixtures.ROOT, List.of(adapter)));

    assertThat(NamedPackages.missing(rule))
        .containsExactly("archfixtures.adapter.right..", "archfixtures.domain.port..");
  }

  static List<RuleFunction> rules() {
    return RuleFunction.all();
  }
}
