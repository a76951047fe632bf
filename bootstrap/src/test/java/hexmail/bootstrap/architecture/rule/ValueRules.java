package hexmail.bootstrap.architecture.rule;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static hexmail.bootstrap.architecture.rule.ViolationCondition.violationIf;

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

/// The form of a value of the domain.
public final class ValueRules {
  private static final Set<String> INEXACT =
      Set.of("float", "double", "java.lang.Float", "java.lang.Double");

  private ValueRules() {}

  /// R12: outside the package of the ports, the domain has records, enums, sealed interfaces and
  /// final classes. They are immutable and do not use `float` or `double`, which are inexact. No
  /// record has an array, because arrays are compared by identity.
  public static ArchRule plainValues(Hexagon hexagon) {
    return classes()
        .that()
        .resideInAPackage(hexagon.domain())
        .and()
        .resideOutsideOfPackage(hexagon.ports())
        .and(describe("are written by hand", ValueRules::written))
        .should(new ViolationCondition<>("be plain values", ValueRules::violations))
        .because("an immutable value with exact equality is safe to share (ADR 0008)");
  }

  /// The compiler makes a class for a `switch` over an enum.
  private static boolean written(JavaClass type) {
    return !type.getSimpleName().equals("package-info")
        && !type.getModifiers().contains(JavaModifier.SYNTHETIC);
  }

  private static Stream<String> violations(JavaClass type) {
    return Stream.of(
            violationIf(!closed(type), "is no record, enum, sealed interface or final class"),
            type.getFields().stream().flatMap(ValueRules::changes),
            type.getMethods().stream()
                .flatMap(method ->
                    violationIf(sets(method.getName()), "has " + method.getName() + "()")),
            type.getMembers().stream().flatMap(ValueRules::inexactNumbers),
            arrays(type))
        .flatMap(violations -> violations);
  }

  private static boolean closed(JavaClass type) {
    boolean sealed = type.isInterface() && type.reflect().isSealed();
    return sealed
        || type.isEnum()
        || type.isAnonymousClass()
        || type.getModifiers().contains(JavaModifier.FINAL);
  }

  private static Stream<String> changes(JavaField field) {
    return violationIf(
        !field.getModifiers().contains(JavaModifier.FINAL),
        "has the field " + field.getName() + ", which is not final");
  }

  private static boolean sets(String name) {
    return name.matches("set([A-Z]\\w*)?");
  }

  private static Stream<String> inexactNumbers(JavaMember member) {
    boolean inexact =
        member.getAllInvolvedRawTypes().stream()
            .map(JavaClass::getName)
            .anyMatch(INEXACT::contains);
    return violationIf(inexact, "uses an inexact number in " + member.getName());
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
