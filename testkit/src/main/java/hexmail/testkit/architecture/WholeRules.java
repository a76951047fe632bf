package hexmail.testkit.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;

/// The project seen from above: its wiring, its cycles, and that no class escapes the other rules.
public final class WholeRules {
  private WholeRules() {}

  /// R5: packages do not depend on each other in a circle, in no part of the project.
  public static ArchRule noCycles(Hexagon hexagon) {
    return slices()
        .matching(hexagon.root() + ".(**)")
        .should()
        .beFreeOfCycles()
        .because("packages in a circle are one package with many names (ADR 0001)");
  }

  /// R6: nothing depends on the wiring.
  public static ArchRule hiddenBootstrap(Hexagon hexagon) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(hexagon.bootstrap())
        .should()
        .dependOnClassesThat()
        .resideInAPackage(hexagon.bootstrap())
        .because("parts are given what they need and look nothing up (ADR 0003)");
  }

  /// R6: the wiring uses the core, the entry types of the adapters, the open packages of the
  /// companions and hardly any vendor.
  public static ArchRule thinBootstrap(Hexagon hexagon) {
    List<String> core = List.of(hexagon.bootstrap(), hexagon.application(), hexagon.domain());
    List<String> vendors =
        hexagon.only(Part.Bootstrap.class).stream()
            .flatMap(bootstrap -> bootstrap.vendors().stream())
            .toList();
    DescribedPredicate<JavaClass> allowed =
        resideInAnyPackage(
            Platform.join(List.of(core, Platform.EDGE, vendors, hexagon.open().toList())));
    for (Part.Adapter adapter : hexagon.adapters()) {
      allowed = allowed.or(new Entry(adapter.entryUnder(hexagon.root())));
    }
    return classes()
        .that()
        .resideInAPackage(hexagon.bootstrap())
        .should()
        .onlyDependOnClassesThat(allowed)
        .because("an adapter is replaced in one line of plain wiring (ADR 0003)");
  }

  /// R19: every class is in exactly one part, and no part is without classes.
  public static ArchRule containment(Hexagon hexagon) {
    LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (Part part : hexagon.parts()) {
      layers = layers.layer(part.name()).definedBy(hexagon.everything(part));
    }
    return layers
        .ensureAllClassesAreContainedInArchitecture()
        .because("a class in no part is under no rule (ADR 0001)");
  }

  /// R19: of every part, the import saw as many classes as the table demands.
  public static ArchRule presence(Hexagon hexagon) {
    return classes()
        .should(new ShowEveryPart(hexagon))
        .because("a rule over classes that were not imported passes for ever (ADR 0001)");
  }
}
