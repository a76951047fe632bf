package hexmail.bootstrap.architecture.rule;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static hexmail.bootstrap.architecture.rule.Flawless.flaw;

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

/// What fields may hold.
public final class StateRules {
  private StateRules() {}

  /// R15: what is static never changes. A list behind an interface may still be one that changes;
  /// of its class a field does not tell, so `List.of` is left to review.
  public static ArchRule fixedStatics(Hexagon hexagon) {
    return fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(hexagon.root() + "..")
        .and()
        .areStatic()
        .and(describe("are written by hand", StateRules::written))
        .should(new Flawless<>("never change", StateRules::changes))
        .because("what is shared by all is known to no constructor (ADR 0007)");
  }

  /// R15: nobody fills a field from outside. A field therefore carries no annotation; only the
  /// parser of command lines fills the fields of commands, in the wiring.
  public static ArchRule ownFields(Hexagon hexagon) {
    return fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(hexagon.root() + "..")
        .should(
            new Flawless<>("carry no annotation of others", field -> annotations(hexagon, field)))
        .because("whatever a class needs comes through its constructor (ADR 0003)");
  }

  /// The compiler keeps the constants of an `enum` in an array, the compiler of templates the
  /// numbers of their lines.
  private static boolean written(JavaField field) {
    return !field.getModifiers().contains(JavaModifier.SYNTHETIC)
        && !field.getOwner().getSimpleName().matches("Jte\\w+Generated");
  }

  private static Stream<String> changes(JavaField field) {
    JavaClass type = field.getRawType();
    return Stream.concat(
        flaw(!field.getModifiers().contains(JavaModifier.FINAL), "is static and not final"),
        flaw(mutable(type), "is static and a <" + type.getName() + ">, which changes"));
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
        .map(annotation -> "carries <" + annotation.getName() + ">");
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
