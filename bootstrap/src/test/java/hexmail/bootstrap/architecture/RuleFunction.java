package hexmail.bootstrap.architecture;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import hexmail.testkit.architecture.Hexagon;
import hexmail.testkit.architecture.HexagonRules;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// A public function of `testkit` that returns a rule, found by reflection so that none is left
/// out.
record RuleFunction(Method method) {
  static List<RuleFunction> all() {
    return new ClassFileImporter()
        .importPackagesOf(HexagonRules.class).stream()
            .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
            .filter(method -> method.getReturnType().equals(ArchRule.class))
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .sorted(Comparator.comparing(Method::getName))
            .map(RuleFunction::new)
            .toList();
  }

  ArchRule of(Hexagon hexagon) {
    try {
      return (ArchRule) method.invoke(null, hexagon);
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError("Every public rule is a function of a hexagon", impossible);
    }
  }

  /// The root package of the fixture that breaks this rule.
  String fixture() {
    return Fixtures.ROOT + "." + toString().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return method.getName();
  }
}
