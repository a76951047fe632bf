package hexmail.bootstrap.architecture.rule.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import hexmail.bootstrap.architecture.rule.WithTests;
import hexmail.testkit.architecture.Hexagon;

/// Rules on every package, including those of tests.
@WithTests
public final class PackageRules {
  private static final String MARK = "org.jspecify.annotations.NullMarked";
  private static final String UNMARK = "org.jspecify.annotations.NullUnmarked";

  /// The template compiler does not annotate the packages that it generates.
  private static final DescribedPredicate<JavaClass> WRITTEN_BY_HAND =
      DescribedPredicate.describe(
          "are not generated from templates",
          type -> !type.getName().matches(".+\\.Jte\\w+Generated(\\$\\d+)?"));

  private PackageRules() {}

  /// R18: a value may be null only where its type says so. Tests share the annotation of the
  /// package that they test.
  public static ArchRule nullMarked(Hexagon hexagon) {
    return classes()
        .that()
        .resideInAPackage(hexagon.root() + "..")
        .and(WRITTEN_BY_HAND)
        .should(
            new ArchCondition<JavaClass>(
                "reside in a package that is @NullMarked, and not take that back") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                // The build may leave a package-info without annotations out.
                boolean description = type.getSimpleName().equals("package-info");
                if (!description && !type.getPackage().isAnnotatedWith(MARK)) {
                  report(type, "Class <%s> is in a package without @NullMarked", events);
                }
                if (takesBack(type)) {
                  report(type, "Class <%s> is @NullUnmarked, as a whole or in part", events);
                }
              }
            })
        .because("the compiler checks nullness in annotated packages only (ADR 0013)");
  }

  private static boolean takesBack(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .anyMatch(dependency -> dependency.getTargetClass().getName().equals(UNMARK));
  }

  private static void report(JavaClass type, String message, ConditionEvents events) {
    events.add(SimpleConditionEvent.violated(type, message.formatted(type.getName())));
  }
}
