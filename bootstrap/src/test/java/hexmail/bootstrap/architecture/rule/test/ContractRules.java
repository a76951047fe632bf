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

/// The contract of a port states its promises once, and every adapter passes all of it.
@WithTests
public final class ContractRules {
  private ContractRules() {}

  /// R9: every port has its contract.
  public static ArchRule contractedPorts(Hexagon hexagon) {
    PortContracts ports = new PortContracts(hexagon);
    String description =
        "have a contract of their name in '" + PortContracts.contracts(hexagon) + "'";
    return classes()
        .that()
        .resideInAPackage(hexagon.ports())
        .and(PortContracts.arePorts())
        .should(
            new ArchCondition<JavaClass>(description) {
              @Override
              public void check(JavaClass port, ConditionEvents events) {
                if (ports.contract(port).findAny().isEmpty()) {
                  report(port, "Port <%s> has no contract".formatted(port.getName()), events);
                }
              }
            })
        .because("a promise without a test is broken unnoticed (ADR 0011)");
  }

  /// R9: every class of main code that implements a port, including decorators and in-memory
  /// adapters, is constructed by a test of the contract of this port.
  public static ArchRule contractsRun(Hexagon hexagon) {
    return classes()
        .that(new PortContracts(hexagon).areMainCodeBehindPorts())
        .should(new BeRunByContractTests(hexagon))
        .because("adapters are interchangeable only if they pass one contract (ADR 0011)");
  }

  /// R10: no class overrides a clause. If an override does not repeat the annotation, JUnit runs
  /// nothing and does not report it.
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
        .because("a contract that an adapter can change promises nothing (ADR 0011)");
  }

  /// The clauses of all contracts of `type` and of their parts.
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
