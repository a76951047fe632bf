package hexmail.bootstrap.architecture.rule;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static hexmail.bootstrap.architecture.rule.ViolationCondition.violationIf;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.TryCatchBlock;
import com.tngtech.archunit.lang.ArchRule;
import hexmail.testkit.architecture.Hexagon;
import hexmail.testkit.architecture.Part;
import java.util.Collection;
import java.util.stream.Stream;

/// Which exceptions each layer may declare, catch and show.
public final class FailureRules {
  private FailureRules() {}

  /// R17: the core declares no checked exception, keeps no exception in a field, and uses no
  /// exceptions except its own and those of the language, not even in a `catch`.
  public static ArchRule coreFailures(Hexagon hexagon) {
    DescribedPredicate<JavaClass> known =
        resideInAnyPackage(
            hexagon.domain(),
            hexagon.application(),
            "java.lang",
            "java.util",
            "java.util.concurrent",
            "java.time..",
            "java.security");
    return classes()
        .that()
        .resideInAnyPackage(hexagon.domain(), hexagon.application())
        .should(
            new ViolationCondition<>(
                "know failures that " + known.getDescription() + " only, and declare none",
                type -> coreViolations(known, type)))
        .because("a failure is an outcome or an outage that the domain declares (ADR 0002)");
  }

  /// R17: the entry type of an adapter declares no checked exception, and the exceptions that it
  /// shows do not come from a vendor and do not extend a vendor's.
  public static ArchRule shownFailures(Hexagon hexagon) {
    DescribedPredicate<JavaClass> known =
        resideInAnyPackage(hexagon.domain(), hexagon.application(), "java.lang")
            .or(describe("are shown too", type -> shown(hexagon, type)));
    return classes()
        .that()
        .resideInAPackage(hexagon.root() + ".adapter..")
        .and(describe("are shown to others", type -> shown(hexagon, type)))
        .should(
            new ViolationCondition<>(
                "show own failures or those that " + known.getDescription(),
                type -> shownViolations(known, type)))
        .because("the exception of a vendor stays in its adapter (ADR 0002)");
  }

  private static boolean shown(Hexagon hexagon, JavaClass type) {
    String outermost = type.getName().replaceFirst("\\$.*", "");
    return hexagon.parts().stream()
        .filter(Part.Adapter.class::isInstance)
        .map(part -> ((Part.Adapter) part).entryUnder(hexagon.root()))
        .anyMatch(outermost::equals);
  }

  private static Stream<String> coreViolations(
      DescribedPredicate<JavaClass> known, JavaClass type) {
    Stream<String> caught =
        type.getCodeUnits().stream()
            .flatMap(code ->
                caught(code)
                    .filter(failure -> !known.test(failure))
                    .map(failure -> "catches <" + failure.getName() + "> in " + code.getName()));
    return Stream.of(
            declared(known, type.getCodeUnits().stream()),
            kept(type.getFields().stream()),
            parents(known, type),
            caught)
        .flatMap(violations -> violations);
  }

  private static Stream<String> shownViolations(
      DescribedPredicate<JavaClass> known, JavaClass type) {
    return Stream.of(
            declared(known, type.getCodeUnits().stream().filter(FailureRules::visible)),
            kept(type.getFields().stream().filter(FailureRules::visible)),
            parents(known, type))
        .flatMap(violations -> violations);
  }

  private static boolean visible(JavaMember member) {
    return !member.getModifiers().contains(JavaModifier.PRIVATE);
  }

  private static Stream<String> declared(
      DescribedPredicate<JavaClass> known, Stream<JavaCodeUnit> codes) {
    return codes.flatMap(code ->
        code.getExceptionTypes().stream()
            .filter(failure -> checked(failure) || !known.test(failure))
            .map(failure -> "declares <" + failure.getName() + "> in " + code.getName()));
  }

  private static Stream<String> kept(Stream<JavaField> fields) {
    return fields
        .filter(field ->
            field.getAllInvolvedRawTypes().stream()
                .anyMatch(type -> type.isAssignableTo(Throwable.class)))
        .map(field -> "keeps an exception in " + field.getName());
  }

  private static Stream<String> parents(DescribedPredicate<JavaClass> known, JavaClass type) {
    if (!type.isAssignableTo(Throwable.class)) {
      return Stream.empty();
    }
    Stream<String> foreign =
        type.getAllRawSuperclasses().stream()
            .filter(parent -> !known.test(parent))
            .map(parent -> "is a <" + parent.getName() + ">");
    return Stream.concat(violationIf(checked(type), "is checked"), foreign);
  }

  private static boolean checked(JavaClass failure) {
    return !failure.isAssignableTo(RuntimeException.class) && !failure.isAssignableTo(Error.class);
  }

  private static Stream<JavaClass> caught(JavaCodeUnit code) {
    return code.getTryCatchBlocks().stream()
        .map(TryCatchBlock::getCaughtThrowables)
        .flatMap(Collection::stream);
  }
}
