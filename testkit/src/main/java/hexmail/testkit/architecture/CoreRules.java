package hexmail.testkit.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;

/// What the core may use. Both rules list what is allowed, because a list of what is forbidden
/// misses the next library.
///
/// No rule on class files sees a compile-time constant of another class, because the compiler
/// copies its value. ArchUnit 1.5 does not see a type that occurs only in a cast, in a type pattern
/// of a `switch`, in the creation of an array, or as a parameter of a lambda. The module path and
/// the dependencies of the build exclude those, so a build needs these checks too.
public final class CoreRules {
  private CoreRules() {}

  /// R1: the domain depends on itself, on nullness annotations and on the few packages of the JDK
  /// that values need.
  public static ArchRule pureDomain(Hexagon hexagon) {
    return classes()
        .that()
        .resideInAPackage(hexagon.domain())
        .should()
        .onlyDependOnClassesThat(allowed(List.of(List.of(hexagon.domain()), JdkPackages.CORE)))
        .because("the domain outlives every framework, database and vendor (ADR 0001)");
  }

  /// R2: the application depends on itself, the domain, what the domain may use of the JDK, and
  /// `java.util.concurrent`.
  public static ArchRule pureApplication(Hexagon hexagon) {
    return classes()
        .that()
        .resideInAPackage(hexagon.application())
        .should()
        .onlyDependOnClassesThat(
            allowed(
                List.of(
                    List.of(hexagon.application(), hexagon.domain()),
                    JdkPackages.CORE,
                    List.of("java.util.concurrent.."))))
        .because("use cases reach the outside through ports only (ADR 0001)");
  }

  private static DescribedPredicate<JavaClass> allowed(List<List<String>> packages) {
    return resideInAnyPackage(JdkPackages.join(packages))
        .or(belongToAnyOf(URI.class, InputStream.class, OutputStream.class));
  }
}
