package hexmail.bootstrap.architecture.rule;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static hexmail.bootstrap.architecture.rule.ViolationCondition.violationIf;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchRule;
import hexmail.testkit.architecture.Hexagon;
import hexmail.testkit.architecture.Part;
import java.util.Collection;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What a field may hold.
public final class StateRules {
  private StateRules() {}

  /// R15: static state never changes. The type of a field does not show whether a `List` is
  /// immutable, so `List.of` is left to review.
  public static ArchRule fixedStatics(Hexagon hexagon) {
    return fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(hexagon.root() + "..")
        .and()
        .areStatic()
        .and(describe("are written by hand", StateRules::written))
        .should(new ViolationCondition<>("never change", StateRules::changes))
        .because("no constructor shows who shares static state (ADR 0007)");
  }

  /// R15: no framework sets a field, so a field has no annotation. The exception is the
  /// command-line parser, which sets the fields of commands in the wiring.
  public static ArchRule ownFields(Hexagon hexagon) {
    return fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(hexagon.root() + "..")
        .should(
            new ViolationCondition<>(
                "have no annotation of a framework", field -> annotations(hexagon, field)))
        .because("a class receives what it needs through its constructor (ADR 0003)");
  }

  /// The Java compiler generates an array of the constants of an `enum`, and the template compiler
  /// an array of line numbers.
  private static boolean written(JavaField field) {
    return !field.getModifiers().contains(JavaModifier.SYNTHETIC)
        && !field.getOwner().getSimpleName().matches("Jte\\w+Generated");
  }

  private static Stream<String> changes(JavaField field) {
    JavaClass type = field.getRawType();
    return Stream.concat(
        violationIf(!field.getModifiers().contains(JavaModifier.FINAL), "is static and not final"),
        violationIf(mutable(type), "is static and a <" + type.getName() + ">, which is mutable"));
  }

  private static boolean mutable(JavaClass type) {
    boolean collection = type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class);
    return type.isArray()
        || (collection && !type.isInterface())
        || (type.getPackageName().startsWith("java.util.concurrent") && !type.isEnum())
        || type.isAssignableTo(ThreadLocal.class)
        || type.isAssignableTo(Appendable.class);
  }

  private static Stream<String> annotations(Hexagon hexagon, JavaField field) {
    return field.getAnnotations().stream()
        .map(annotation -> annotation.getRawType())
        .filter(annotation -> !allowed(hexagon, field).anyMatch(within(annotation)))
        .map(annotation -> "has the annotation <" + annotation.getName() + ">");
  }

  private static Stream<String> allowed(Hexagon hexagon, JavaField field) {
    boolean wiring =
        PackageMatcher.of(hexagon.bootstrap()).matches(field.getOwner().getPackageName());
    Stream<String> parser =
        hexagon.parts().stream()
            .filter(_ -> wiring)
            .filter(Part.Bootstrap.class::isInstance)
            .flatMap(part -> ((Part.Bootstrap) part).vendors().stream());
    return Stream.concat(Stream.of("org.jspecify.annotations"), parser);
  }

  private static Predicate<String> within(JavaClass type) {
    return pattern -> PackageMatcher.of(pattern).matches(type.getPackageName());
  }
}
