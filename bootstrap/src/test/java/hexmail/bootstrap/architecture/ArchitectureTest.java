package hexmail.bootstrap.architecture;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import hexmail.testkit.architecture.Part;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
  @ParameterizedTest
  @MethodSource("rules")
  void hexmail_keeps(RuleFunction function) {
    function.of(Hexmail.HEXAGON).check(function.classes());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void every_package_named_by_a_rule_exists(RuleFunction function) {
    assertThat(NamedPackages.missing(function.of(Hexmail.HEXAGON))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void the_import_contains_every_source_of(String module) throws IOException {
    assertThat(Hexmail.WITH_TESTS)
        .extracting(JavaClass::getName)
        .containsAll(Modules.sources(module));
  }

  @Test
  void main_classes_are_not_tests_and_tests_are_not_main_classes() {
    assertThat(Hexmail.CLASSES.contain("hexmail.bootstrap.Wiring")).isTrue();
    assertThat(Hexmail.CLASSES.contain(ArchitectureTest.class)).isFalse();
    assertThat(Hexmail.WITH_TESTS.contain(ArchitectureTest.class)).isTrue();
  }

  @Test
  void the_adapters_are_these_three() {
    Stream<Part> adapters = Hexmail.HEXAGON.parts().stream().filter(Part.Adapter.class::isInstance);

    assertThat(adapters)
        .extracting(part -> ((Part.Adapter) part).entryUnder("hexmail"))
        .containsExactlyInAnyOrder(
            "hexmail.adapter.google.GoogleAdapter",
            "hexmail.adapter.persistence.PersistenceAdapter",
            "hexmail.adapter.http.HttpAdapter");
  }

  @ParameterizedTest
  @MethodSource("adapters")
  void an_adapter_uses_every_vendor_package_it_is_allowed(Part.Adapter adapter) {
    Set<String> used =
        Hexmail.CLASSES.stream()
            .filter(type -> type.getPackageName().startsWith(adapter.packageUnder("hexmail")))
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .map(Dependency::getTargetClass)
            .map(JavaClass::getPackageName)
            .collect(toSet());

    assertThat(adapter.vendors())
        .as("A row of the table must not allow more than its adapter needs")
        .allSatisfy(pattern -> assertThat(used).anyMatch(PackageMatcher.of(pattern)::matches));
  }

  static List<RuleFunction> rules() {
    return RuleFunction.all();
  }

  static List<String> modules() throws IOException {
    return Modules.names();
  }

  static List<Part.Adapter> adapters() {
    return Hexmail.HEXAGON.parts().stream()
        .filter(Part.Adapter.class::isInstance)
        .map(Part.Adapter.class::cast)
        .toList();
  }
}
