package hexmail.bootstrap.architecture.rule;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static hexmail.bootstrap.architecture.rule.Flawless.flaw;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import hexmail.testkit.architecture.Hexagon;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/// What a value of the domain looks like.
public final class ValueRules {
  private static final Set<String> INEXACT =
      Set.of("float", "double", "java.lang.Float", "java.lang.Double");

  private ValueRules() {}

  /// R12: beside the ports the domain holds records, enums, sealed interfaces and final classes.
  /// None of them changes, none counts in `float` or `double`, which cannot be compared, and no
  /// record has an array, which is compared by its place in memory.
  public static ArchRule plainValues(Hexagon hexagon) {
    return classes()
        .that()
        .resideInAPackage(hexagon.domain())
        .and()
        .resideOutsideOfPackage(hexagon.ports())
        .and(describe("are written by hand", ValueRules::written))
        .should(new Flawless<>("be plain values", ValueRules::flaws))
        .because("a value that cannot change or lie may be passed to anybody (ADR 0008)");
  }

  /// The compiler makes a class for a `switch` over an enum.
  private static boolean written(JavaClass type) {
    return !type.getSimpleName().equals("package-info")
        && !type.getModifiers().contains(JavaModifier.SYNTHETIC);
  }

  private static Stream<String> flaws(JavaClass type) {
    return Stream.of(
            flaw(!closed(type), "is no record, enum, sealed interface or final class"),
            type.getFields().stream().flatMap(ValueRules::changes),
            type.getMethods().stream()
                .flatMap(method -> flaw(sets(method.getName()), "has " + method.getName() + "()")),
            type.getMembers().stream().flatMap(ValueRules::counts),
            arrays(type))
        .flatMap(flaws -> flaws);
  }

  private static boolean closed(JavaClass type) {
    boolean sealed = type.isInterface() && type.reflect().isSealed();
    return sealed
        || type.isEnum()
        || type.isAnonymousClass()
        || type.getModifiers().contains(JavaModifier.FINAL);
  }

  private static Stream<String> changes(JavaField field) {
    return flaw(
        !field.getModifiers().contains(JavaModifier.FINAL),
        "has the field " + field.getName() + ", which is not final");
  }

  private static boolean sets(String name) {
    return name.matches("set([A-Z]\\w*)?");
  }

  private static Stream<String> counts(JavaMember member) {
    boolean inexact =
        member.getAllInvolvedRawTypes().stream()
            .map(JavaClass::getName)
            .anyMatch(INEXACT::contains);
    return flaw(inexact, "counts inexactly in " + member.getName());
  }

  private static Stream<String> arrays(JavaClass type) {
    return type.isRecord()
        ? Arrays.stream(type.reflect().getRecordComponents())
            .filter(component -> component.getGenericType().getTypeName().contains("[]"))
            .map(RecordComponent::getName)
            .map(name -> "has the component " + name + " with an array")
        : Stream.empty();
  }
}
