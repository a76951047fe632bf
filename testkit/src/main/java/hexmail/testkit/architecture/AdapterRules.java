package hexmail.testkit.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;
import java.util.function.Function;

/// What an adapter may use, and what others may use of an adapter.
public final class AdapterRules {
  private AdapterRules() {}

  /// R3: an adapter depends on itself, the core, the common packages of the JDK and the vendor
  /// packages in its own row of the table. One rule for each adapter.
  public static ArchRule ownVendors(Hexagon hexagon) {
    return forEachAdapter(hexagon, adapter -> ownVendors(hexagon, adapter))
        .because("a vendor that only one adapter knows can be replaced (ADR 0001)");
  }

  /// R4: an adapter that the application calls does not call the application.
  public static ArchRule hiddenUseCases(Hexagon hexagon) {
    return noClasses()
        .that()
        .resideInAnyPackage(hexagon.packagesOf(Part.DrivenAdapter.class))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(hexagon.application())
        .because("a driven adapter implements ports and decides nothing (ADR 0001)");
  }

  /// R4: an adapter that calls the application calls its use cases and no port.
  public static ArchRule hiddenPorts(Hexagon hexagon) {
    return noClasses()
        .that()
        .resideInAnyPackage(hexagon.packagesOf(Part.DrivingAdapter.class))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(hexagon.ports())
        .because("code that skips the use cases skips their rules (ADR 0001)");
  }

  /// R5: no adapter depends on another.
  public static ArchRule separateAdapters(Hexagon hexagon) {
    return slices()
        .matching(hexagon.root() + ".adapter.(*)..")
        .should()
        .notDependOnEachOther()
        .because("adapters are connected in the wiring only (ADR 0001)");
  }

  /// R7: each adapter of the table has one public entry type, and no other type of an adapter has a
  /// name that ends in `Adapter`.
  public static ArchRule oneEntry(Hexagon hexagon) {
    return classes()
        .that()
        .resideInAPackage(hexagon.root() + ".adapter..")
        .should(new HaveOneEntry(hexagon.entries()))
        .because("the wiring names one type of each adapter (ADR 0003)");
  }

  /// R7: of an adapter, other code uses only the entry type and the types nested in it. One rule
  /// for each adapter.
  public static ArchRule entryOnly(Hexagon hexagon) {
    return forEachAdapter(hexagon, adapter -> entryOnly(hexagon, adapter))
        .because("a type that is public for a sibling package is still internal (ADR 0003)");
  }

  private static ArchRule ownVendors(Hexagon hexagon, Part.Adapter adapter) {
    List<String> core =
        switch (adapter) {
          case Part.DrivenAdapter _ -> List.of(hexagon.domain());
          case Part.DrivingAdapter _ -> List.of(hexagon.application(), hexagon.domain());
        };
    String own = hexagon.patternOf(adapter);
    return classes()
        .that()
        .resideInAPackage(own)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            JdkPackages.join(List.of(List.of(own), core, JdkPackages.EDGE, adapter.vendors())));
  }

  private static ArchRule entryOnly(Hexagon hexagon, Part.Adapter adapter) {
    String own = hexagon.patternOf(adapter);
    return noClasses()
        .that()
        .resideOutsideOfPackage(own)
        .should()
        .dependOnClassesThat(
            resideInAPackage(own)
                .and(DescribedPredicate.not(new EntryType(adapter.entryUnder(hexagon.root())))));
  }

  private static ArchRule forEachAdapter(
      Hexagon hexagon, Function<Part.Adapter, ArchRule> function) {
    return CompositeArchRule.of(hexagon.adapters().stream().map(function).toList());
  }
}
