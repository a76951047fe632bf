package hexmail.testkit.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// All rules of this package, for a build that wants the whole set.
public final class HexagonRules {
  private HexagonRules() {}

  /// Every rule of this package for `hexagon`. Check all of them against one import of the
  /// project's main classes without its tests: classes of two imports are never equal.
  public static List<ArchRule> all(Hexagon hexagon) {
    return Stream.<Function<Hexagon, ArchRule>>of(
            CoreRules::pureDomain,
            CoreRules::pureApplication,
            PortRules::smallPorts,
            AdapterRules::ownVendors,
            AdapterRules::hiddenUseCases,
            AdapterRules::hiddenPorts,
            AdapterRules::separateAdapters,
            AdapterRules::oneEntry,
            AdapterRules::entryOnly,
            ProjectRules::noCycles,
            ProjectRules::hiddenBootstrap,
            ProjectRules::thinBootstrap,
            ProjectRules::containment,
            ProjectRules::presence)
        .map(rule -> rule.apply(hexagon))
        .toList();
  }
}
