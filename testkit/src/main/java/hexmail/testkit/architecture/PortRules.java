package hexmail.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;

/// What a port may look like.
public final class PortRules {
  private static final int MOST_METHODS = 5;

  private PortRules() {}

  /// R8: every type in the package of the ports is a port: a public interface of at most five
  /// methods, including inherited ones, all of them abstract and without checked exceptions.
  /// Results, outages and other types that a port uses have packages of their own.
  public static ArchRule smallPorts(Hexagon hexagon) {
    return classes()
        .that()
        .resideInAPackage(hexagon.ports())
        .and()
        .doNotHaveSimpleName("package-info")
        .should(new BeSmallPorts(MOST_METHODS))
        .because("a port is split by caller and contains no code (ADR 0008)");
  }
}
