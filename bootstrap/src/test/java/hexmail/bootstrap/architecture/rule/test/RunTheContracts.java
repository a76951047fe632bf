package hexmail.bootstrap.architecture.rule.test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import hexmail.testkit.architecture.Hexagon;

/// For each port that a class implements, some test that implements the contract of this port
/// constructs the class: itself, through other test code, or through the adapter that alone can
/// build it.
final class RunTheContracts extends ArchCondition<JavaClass> {
  private final Ports ports;
  private final PackageMatcher adapters;

  RunTheContracts(Hexagon hexagon) {
    super(
        "be constructed by a test of the contract of each of their ports, by way of test code and"
            + " of adapters in '"
            + hexagon.root()
            + ".adapter..' alone");
    ports = new Ports(hexagon);
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
        .anyMatch(test -> Reach.of(test, this::isFollowed).contains(type.getName()));
  }

  private boolean isFollowed(JavaClass type) {
    return Tests.isTestCode(type) || adapters.matches(type.getPackageName());
  }
}
