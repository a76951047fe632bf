package hexmail.bootstrap.architecture.rule.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import hexmail.bootstrap.architecture.rule.WithTests;
import hexmail.testkit.architecture.Hexagon;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What an adapter promises is said once, in the contract of its port, and no adapter gets away
/// with less.
@WithTests
public final class ContractRules {
  private ContractRules() {}

  /// R9: every port has its contract.
  public static ArchRule contractedPorts(Hexagon hexagon) {
    Ports ports = new Ports(hexagon);
    String description = "have a contract of their name in '" + Ports.contracts(hexagon) + "'";
    return classes()
        .that()
        .resideInAPackage(hexagon.ports())
        .and(Ports.arePorts())
        .should(
            new ArchCondition<JavaClass>(description) {
              @Override
              public void check(JavaClass port, ConditionEvents events) {
                if (ports.contract(port).findAny().isEmpty()) {
                  report(port, "Port <%s> has no contract".formatted(port.getName()), events);
                }
              }
            })
        .because("what is promised and tested nowhere is kept by luck (ADR 0011)");
  }

  /// R9: every class of main code that implements a port, decorators and fakes included, is run by
  /// a test of the contract of this port.
  public static ArchRule contractsRun(Hexagon hexagon) {
    return classes()
        .that(new Ports(hexagon).areMainCodeBehindPorts())
        .should(new RunTheContracts(hexagon))
        .because("a caller may swap adapters that keep the same promises only (ADR 0011)");
  }

  /// R10: no clause is overridden. Where the annotation is not repeated, JUnit silently runs and
  /// counts nothing.
  public static ArchRule keptClauses(Hexagon hexagon) {
    return classes()
        .that()
        .resideInAPackage(hexagon.root() + "..")
        .and(DescribedPredicate.describe("have a contract", type -> clauses(type).count() > 0))
        .should(
            new ArchCondition<JavaClass>("override no clause") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                type.getMethods().stream()
                    .filter(method -> clauses(type).anyMatch(overriddenBy(method)))
                    .forEach(method ->
                        report(
                            type,
                            "Method <%s> overrides a clause".formatted(method.getFullName()),
                            events));
              }
            })
        .because("a contract that an adapter may amend promises nothing (ADR 0011)");
  }

  /// The clauses of all contracts of `type`, whatever the part of a contract is called.
  private static Stream<JavaMethod> clauses(JavaClass type) {
    return type.getAllRawInterfaces().stream()
        .flatMap(contract -> contract.getMethods().stream())
        .filter(Tests::isTest);
  }

  private static Predicate<JavaMethod> overriddenBy(JavaMethod method) {
    return clause ->
        clause.getName().equals(method.getName())
            && clause.getParameters().size() == method.getParameters().size();
  }

  private static void report(JavaClass type, String message, ConditionEvents events) {
    events.add(SimpleConditionEvent.violated(type, message));
  }
}
