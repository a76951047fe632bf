package hexmail.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;

/// What a port may look like.
public final class PortRules {
  private static final int MOST_METHODS = 5;

  private PortRules() {}

  /// R8: what lives beside the ports is a port: a public interface of at most five methods, those
  /// of its parents included, all of them abstract and without checked exceptions. Results, outages
  /// and whatever else a port speaks of have packages of their own.
  public static ArchRule smallPorts(Hexagon hexagon) {
    return classes()
        .that()
        .resideInAPackage(hexagon.ports())
        .and()
        .doNotHaveSimpleName("package-info")
        .should(new BeSmallPorts(MOST_METHODS))
        .because("a port is split by caller and carries no code of its own (ADR 0008)");
  }
}
