package vault;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import hexmail.testkit.architecture.AdapterRules;
import hexmail.testkit.architecture.Hexagon;
import hexmail.testkit.architecture.Part;
import hexmail.testkit.architecture.ProjectRules;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BoundaryTest {
  private static final Hexagon VAULT =
      new Hexagon(
          "vault",
          List.of(
              new Part.DrivenAdapter("files", 2, "hexmail.domain.."),
              new Part.Bootstrap(
                  1, "hexmail.bootstrap..", "hexmail.application..", "hexmail.domain.port..")));
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("vault");

  @ParameterizedTest
  @MethodSource("rules")
  void the_vault_keeps(ArchRule rule) {
    rule.check(CLASSES);
  }

  static Stream<ArchRule> rules() {
    return Stream.<Function<Hexagon, ArchRule>>of(
            AdapterRules::ownVendors,
            AdapterRules::oneEntry,
            AdapterRules::entryOnly,
            ProjectRules::noCycles,
            ProjectRules::hiddenBootstrap,
            ProjectRules::thinBootstrap,
            ProjectRules::containment,
            ProjectRules::presence)
        .map(rule -> rule.apply(VAULT));
  }
}
