package hexmail.bootstrap.architecture.rule;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static hexmail.bootstrap.architecture.rule.Flawless.flaw;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchRule;
import hexmail.testkit.architecture.Hexagon;
import java.util.Arrays;
import java.util.stream.Stream;

/// What an expected result looks like.
public final class OutcomeRules {
  private OutcomeRules() {}

  /// R11: results are sealed interfaces of records, without a question that goes around the
  /// `switch`. A result is what is called `Outcome` or ends so, anywhere, and in the core also what
  /// is called an `Answer`, and every sealed type there, whatever its name.
  public static ArchRule sealedOutcomes(Hexagon hexagon) {
    return classes()
        .that()
        .resideInAPackage(hexagon.root() + "..")
        .and(describe("are results", type -> result(hexagon, type)))
        .should(
            new Flawless<>(
                "be sealed interfaces of records, without boolean methods", OutcomeRules::flaws))
        .because("a new result must break the build of every caller (ADR 0002)");
  }

  private static boolean result(Hexagon hexagon, JavaClass type) {
    if (type.getSimpleName().endsWith("Outcome")) {
      return true;
    }
    boolean core =
        Stream.of(hexagon.domain(), hexagon.application())
            .anyMatch(ring -> PackageMatcher.of(ring).matches(type.getPackageName()));
    return core && (type.getSimpleName().endsWith("Answer") || sealed(type));
  }

  /// To Java an `enum` whose constants have bodies is sealed too.
  private static boolean sealed(JavaClass type) {
    return !type.isEnum() && type.reflect().isSealed();
  }

  private static Stream<String> flaws(JavaClass type) {
    if (!type.isInterface() || !sealed(type)) {
      return Stream.of("is no sealed interface");
    }
    Stream<String> variants =
        Arrays.stream(type.reflect().getPermittedSubclasses())
            .filter(variant -> !variant.isRecord())
            .map(variant -> "permits <" + variant.getName() + ">, which is no record");
    Stream<String> questions =
        type.getMethods().stream()
            .flatMap(method ->
                flaw(asks(method), "asks " + method.getName() + "() in place of a switch"));
    return Stream.concat(variants, questions);
  }

  private static boolean asks(JavaMethod method) {
    return method.getRawReturnType().isEquivalentTo(boolean.class)
        && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
  }
}
