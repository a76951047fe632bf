package hexmail.bootstrap.architecture.rule.test;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import hexmail.bootstrap.architecture.rule.WithTests;
import hexmail.testkit.architecture.Hexagon;
import java.util.Set;

/// Tests are found, are run and do not mock.
@WithTests
public final class TestRules {
  private static final Set<String> SKIPPING_TYPES =
      Set.of(
          "org.junit.jupiter.api.Assumptions",
          "org.junit.jupiter.api.ClassOrderer",
          "org.junit.jupiter.api.Disabled",
          "org.junit.jupiter.api.MethodOrderer",
          "org.junit.jupiter.api.Order",
          "org.junit.jupiter.api.TestClassOrder",
          "org.junit.jupiter.api.TestMethodOrder",
          "org.junit.jupiter.api.extension.ExecutionCondition",
          "org.assertj.core.api.Assumptions",
          "org.assertj.core.api.BDDAssumptions",
          "org.assertj.core.api.WithAssumptions");

  private TestRules() {}

  /// R10: no test is skipped, has a condition or depends on the order of tests.
  public static ArchRule nothingSkipped(Hexagon hexagon) {
    DescribedPredicate<JavaClass> skipping =
        DescribedPredicate.describe("disable, assume or order tests", TestRules::isSkippingType);
    return noClasses()
        .that()
        .resideInAPackage(hexagon.root() + "..")
        .should()
        .dependOnClassesThat(skipping.or(resideInAnyPackage("org.junit.jupiter.api.condition..")))
        .because("a test that can be skipped is skipped when it matters (ADR 0012)");
  }

  private static boolean isSkippingType(JavaClass type) {
    return SKIPPING_TYPES.contains(type.getName().replaceFirst("\\$.*", ""));
  }

  /// R20: a test is in a class that the build looks for, or nested in one; a subclass runs the
  /// tests of a contract.
  public static ArchRule foundTests(Hexagon hexagon) {
    return classes()
        .that()
        .resideInAPackage(hexagon.root() + "..")
        .and(Tests.haveTests().or(Tests.haveTestsForSubclasses()))
        .should(
            new ArchCondition<JavaClass>(
                "be called …Test or …IT, be @Nested inner classes, or be implemented") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                if (!isFound(type)) {
                  String message = "Class <%s> has tests that never run".formatted(type.getName());
                  events.add(SimpleConditionEvent.violated(type, message));
                }
              }
            })
        .because("the build succeeds without the tests that it does not find (ADR 0012)");
  }

  private static boolean isFound(JavaClass type) {
    if (Tests.isAbstract(type)) {
      return !type.getAllSubclasses().stream().allMatch(Tests::isAbstract);
    }
    return Tests.isNested(type)
        ? type.isInnerClass()
        : type.isTopLevelClass() && type.getSimpleName().matches(".+(Test|IT)");
  }

  /// R20: no class uses a test.
  public static ArchRule hiddenTests(Hexagon hexagon) {
    return classes()
        .that()
        .resideInAPackage(hexagon.root() + "..")
        .and(Tests.haveTests())
        .should()
        .bePackagePrivate()
        .because("code that tests share does not belong in a test class (ADR 0012)");
  }

  /// R20: no mocking library.
  public static ArchRule noMocks(Hexagon hexagon) {
    return noClasses()
        .that()
        .resideInAPackage(hexagon.root() + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..mockito..", "..easymock..", "..powermock..", "..mockit..")
        .because("a mock repeats the assumptions of its test, without a contract (ADR 0012)");
  }
}
