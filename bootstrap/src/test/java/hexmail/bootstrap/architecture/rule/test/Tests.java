package hexmail.bootstrap.architecture.rule.test;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;

/// Distinguishes tests from other code. The annotations of JUnit are named as text, because the
/// rules on tests cover this class too.
final class Tests {
  private static final String TEST = "org.junit.platform.commons.annotation.Testable";
  private static final String NESTED = "org.junit.jupiter.api.Nested";

  private Tests() {}

  /// A method that JUnit runs, whatever its annotation.
  static boolean isTest(JavaMethod method) {
    return method.isMetaAnnotatedWith(TEST);
  }

  static boolean isNested(JavaClass type) {
    return type.isAnnotatedWith(NESTED);
  }

  /// Classes with tests of their own, inherited ones (the clauses of a contract) or nested ones.
  static DescribedPredicate<JavaClass> haveTests() {
    return DescribedPredicate.describe("have tests", Tests::hasTests);
  }

  private static boolean hasTests(JavaClass type) {
    return !isAbstract(type) && (hasMethods(type) || hasNested(type));
  }

  /// Contracts, their parts, and other abstract classes whose tests a subclass runs.
  static DescribedPredicate<JavaClass> haveTestsForSubclasses() {
    return DescribedPredicate.describe(
        "have tests for subclasses", type -> isAbstract(type) && hasMethods(type));
  }

  /// Interfaces are abstract too.
  static boolean isAbstract(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.ABSTRACT);
  }

  private static boolean hasMethods(JavaClass type) {
    return type.getAllMethods().stream().anyMatch(Tests::isTest);
  }

  private static boolean hasNested(JavaClass type) {
    return type.getPackage().getClasses().stream()
        .filter(Tests::isNested)
        .anyMatch(nested -> nested.getEnclosingClass().filter(type::equals).isPresent());
  }

  /// Whether `type` was compiled from test sources. All fixtures are; among them, the packages
  /// named `tests` contain the test code.
  static boolean isTestCode(JavaClass type) {
    return type.getPackageName().startsWith("archfixtures.")
        ? type.getPackageName().endsWith(".tests")
        : type.getSource()
            .filter(source -> source.getUri().toString().contains("/test-classes/"))
            .isPresent();
  }
}
