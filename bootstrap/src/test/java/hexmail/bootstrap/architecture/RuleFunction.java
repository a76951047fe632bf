package hexmail.bootstrap.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import hexmail.bootstrap.architecture.rule.WithTests;
import hexmail.testkit.architecture.Hexagon;
import hexmail.testkit.architecture.HexagonRules;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A public function that returns a rule. Reflection finds them, so a new one cannot be missed.
record RuleFunction(Method method) {
  /// The rules for any hexagon and those of Hexmail only.
  static List<RuleFunction> all() {
    return Stream.of(HexagonRules.class, WithTests.class)
        .flatMap(RuleFunction::inPackageOf)
        .toList();
  }

  /// The rules that `testkit` offers to other builds.
  static List<RuleFunction> library() {
    return inPackageOf(HexagonRules.class).toList();
  }

  private static Stream<RuleFunction> inPackageOf(Class<?> member) {
    return new ClassFileImporter()
        .importPackagesOf(member).stream()
            .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
            .filter(method -> method.getReturnType().equals(ArchRule.class))
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .sorted(Comparator.comparing(Method::getName))
            .map(RuleFunction::new);
  }

  /// The classes of Hexmail that this rule covers.
  JavaClasses classes() {
    boolean tests =
        method.isAnnotationPresent(WithTests.class)
            || method.getDeclaringClass().isAnnotationPresent(WithTests.class);
    return tests ? Hexmail.WITH_TESTS : Hexmail.CLASSES;
  }

  ArchRule of(Hexagon hexagon) {
    try {
      return (ArchRule) method.invoke(null, hexagon);
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError("Every public rule is a function of a hexagon", impossible);
    }
  }

  @Override
  public String toString() {
    return method.getName();
  }
}
