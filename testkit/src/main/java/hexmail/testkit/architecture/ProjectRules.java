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

/// Rules on the project as a whole: its wiring, its cycles, and that the other rules cover every
/// class.
public final class ProjectRules {
  private ProjectRules() {}

  /// R5: no packages of the project depend on each other in a cycle.
  public static ArchRule noCycles(Hexagon hexagon) {
    return slices()
        .matching(hexagon.root() + ".(**)")
        .should()
        .beFreeOfCycles()
        .because("packages in a cycle can only be understood together (ADR 0001)");
  }

  /// R6: nothing depends on the wiring.
  public static ArchRule hiddenBootstrap(Hexagon hexagon) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(hexagon.bootstrap())
        .should()
        .dependOnClassesThat()
        .resideInAPackage(hexagon.bootstrap())
        .because("a part receives what it needs and looks nothing up (ADR 0003)");
  }

  /// R6: the wiring uses the core, the entry types of the adapters, the open packages of the
  /// companions and the few vendors in its own row of the table.
  public static ArchRule thinBootstrap(Hexagon hexagon) {
    List<String> core = List.of(hexagon.bootstrap(), hexagon.application(), hexagon.domain());
    List<String> vendors =
        hexagon.only(Part.Bootstrap.class).stream()
            .flatMap(bootstrap -> bootstrap.vendors().stream())
            .toList();
    DescribedPredicate<JavaClass> allowed =
        resideInAnyPackage(
            JdkPackages.join(
                List.of(core, JdkPackages.EDGE, vendors, hexagon.openPackages().toList())));
    for (Part.Adapter adapter : hexagon.adapters()) {
      allowed = allowed.or(new EntryType(adapter.entryUnder(hexagon.root())));
    }
    return classes()
        .that()
        .resideInAPackage(hexagon.bootstrap())
        .should()
        .onlyDependOnClassesThat(allowed)
        .because("an adapter is replaced in one line of plain wiring (ADR 0003)");
  }

  /// R19: every class is in exactly one part, and every part has classes.
  public static ArchRule containment(Hexagon hexagon) {
    LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (Part part : hexagon.parts()) {
      layers = layers.layer(part.name()).definedBy(hexagon.patternOf(part));
    }
    return layers
        .ensureAllClassesAreContainedInArchitecture()
        .because("no rule covers a class outside all parts (ADR 0001)");
  }

  /// R19: the import contains as many classes of every part as the table demands.
  public static ArchRule presence(Hexagon hexagon) {
    return classes()
        .should(new HaveEnoughClasses(hexagon))
        .because("a rule passes when its classes were not imported (ADR 0001)");
  }
}
