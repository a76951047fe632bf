package hexmail.bootstrap.architecture.rule.test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import hexmail.testkit.architecture.Hexagon;

/// For each port that a class implements, a test that implements the contract of this port must
/// construct the class. It may do so in its own code, through other test code, or through an
/// adapter.
final class BeRunByContractTests extends ArchCondition<JavaClass> {
  private final PortContracts ports;
  private final PackageMatcher adapters;

  BeRunByContractTests(Hexagon hexagon) {
    super(
        "be constructed by a test of the contract of each of their ports, through test code and"
            + " adapters in '"
            + hexagon.root()
            + ".adapter..' only");
    ports = new PortContracts(hexagon);
    adapters = PackageMatcher.of(hexagon.root() + ".adapter..");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    ports
        .of(type)
        .filter(port -> !isConstructed(type, port))
        .map(port ->
            "Class <%s> is constructed by no test of <%s>"
                .formatted(type.getName(), ports.contractName(port)))
        .forEach(message -> events.add(SimpleConditionEvent.violated(type, message)));
  }

  private boolean isConstructed(JavaClass type, JavaClass port) {
    return ports
        .contract(port)
        .flatMap(contract -> contract.getAllSubclasses().stream())
        .filter(Tests::isTestCode)
        .anyMatch(test -> ConstructedTypes.of(test, this::isFollowed).contains(type.getName()));
  }

  private boolean isFollowed(JavaClass type) {
    return Tests.isTestCode(type) || adapters.matches(type.getPackageName());
  }
}
