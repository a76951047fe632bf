package hexmail.bootstrap.architecture.rule.test;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import hexmail.testkit.architecture.Hexagon;
import java.util.stream.Stream;

/// Finds the ports of a hexagon, the classes that implement them, and their contracts.
final class PortContracts {
  private final PackageMatcher ports;
  private final String contracts;

  PortContracts(Hexagon hexagon) {
    ports = PackageMatcher.of(hexagon.ports());
    contracts = contracts(hexagon);
  }

  /// The pattern of the packages with contracts.
  static String contracts(Hexagon hexagon) {
    return hexagon.root() + "..contract..";
  }

  /// A `package-info` is an interface too, and has no contract.
  static DescribedPredicate<JavaClass> arePorts() {
    return DescribedPredicate.describe("are ports", PortContracts::isPort);
  }

  private static boolean isPort(JavaClass type) {
    return type.isInterface() && !type.getSimpleName().equals("package-info");
  }

  DescribedPredicate<JavaClass> areMainCodeBehindPorts() {
    return DescribedPredicate.describe(
        "are main code that implements ports",
        type ->
            !Tests.isAbstract(type) && !Tests.isTestCode(type) && of(type).findAny().isPresent());
  }

  /// The ports that `type` implements.
  Stream<JavaClass> of(JavaClass type) {
    return type.getAllRawInterfaces().stream().filter(role -> ports.matches(role.getPackageName()));
  }

  /// The interfaces that have the name of the contract, are in a package of contracts, and mention
  /// the port in themselves or in one of their parts.
  Stream<JavaClass> contract(JavaClass port) {
    return port.getDirectDependenciesToSelf().stream()
        .map(Dependency::getOriginClass)
        .flatMap(part -> Stream.concat(Stream.of(part), part.getAllSubclasses().stream()))
        .filter(JavaClass::isInterface)
        .filter(type -> type.getSimpleName().equals(contractName(port)))
        .filter(type -> PackageMatcher.of(contracts).matches(type.getPackageName()))
        .distinct();
  }

  String contractName(JavaClass port) {
    return port.getSimpleName() + "Contract";
  }
}
