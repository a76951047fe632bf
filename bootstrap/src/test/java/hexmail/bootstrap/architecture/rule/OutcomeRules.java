package hexmail.bootstrap.architecture.rule;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static hexmail.bootstrap.architecture.rule.ViolationCondition.violationIf;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchRule;
import hexmail.testkit.architecture.Hexagon;
import java.util.Arrays;
import java.util.stream.Stream;

/// The form of an expected result.
public final class OutcomeRules {
  private OutcomeRules() {}

  /// R11: results are sealed interfaces of records, without a boolean method that replaces the
  /// `switch`. A result is a type whose name ends in `Outcome` and, in the core, also a type whose
  /// name ends in `Answer` and every sealed type.
  public static ArchRule sealedOutcomes(Hexagon hexagon) {
    return classes()
        .that()
        .resideInAPackage(hexagon.root() + "..")
        .and(describe("are results", type -> result(hexagon, type)))
        .should(
            new ViolationCondition<>(
                "be sealed interfaces of records, without boolean methods",
                OutcomeRules::violations))
        .because("a new result must break the build of every caller (ADR 0002)");
  }

  private static boolean result(Hexagon hexagon, JavaClass type) {
    if (type.getSimpleName().endsWith("Outcome")) {
      return true;
    }
    boolean core =
        Stream.of(hexagon.domain(), hexagon.application())
            .anyMatch(layer -> PackageMatcher.of(layer).matches(type.getPackageName()));
    return core && (type.getSimpleName().endsWith("Answer") || sealed(type));
  }

  /// To Java, an `enum` whose constants have bodies is sealed too.
  private static boolean sealed(JavaClass type) {
    return !type.isEnum() && type.reflect().isSealed();
  }

  private static Stream<String> violations(JavaClass type) {
    if (!type.isInterface() || !sealed(type)) {
      return Stream.of("is no sealed interface");
    }
    Stream<String> variants =
        Arrays.stream(type.reflect().getPermittedSubclasses())
            .filter(variant -> !variant.isRecord())
            .map(variant -> "permits <" + variant.getName() + ">, which is no record");
    Stream<String> methods =
        type.getMethods().stream()
            .flatMap(method ->
                violationIf(
                    returnsBoolean(method),
                    "has " + method.getName() + "(), which replaces a switch"));
    return Stream.concat(variants, methods);
  }

  private static boolean returnsBoolean(JavaMethod method) {
    return method.getRawReturnType().isEquivalentTo(boolean.class)
        && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
  }
}
