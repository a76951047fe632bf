package hexmail.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import hexmail.testkit.sabotage.Suspect;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Contracts are worth what they catch: each is run on adapters that are wrong on purpose.
final class ContractTeethTest {
  @Test
  void each_sabotage_is_caught_by_exactly_the_clauses_that_the_table_names() {
    List<Verdict> verdicts = Suspect.all().stream().flatMap(ContractTeethTest::verdicts).toList();

    System.out.println(Verdict.table(verdicts));

    assertSoftly(softly ->
        verdicts.forEach(verdict ->
            softly
                .assertThat(verdict.failed())
                .as(verdict.subject())
                .isEqualTo(verdict.expected())));
  }

  @Test
  void the_honest_adapter_that_is_sabotaged_passes_every_clause() {
    assertThat(Suspect.all())
        .allSatisfy(suspect -> {
          ContractRun run = ContractRun.of(suspect);

          assertThat(run.clauses()).isNotEmpty();
          assertThat(run.failed()).isEmpty();
        });
  }

  @Test
  void every_contract_has_sabotages_each_with_a_name_of_its_own() {
    // A contract in parts is the interface that no other one extends.
    List<String> contracts =
        new ClassFileImporter()
            .importPackages("hexmail.testkit.contract").stream()
                .filter(type -> type.isInterface() && type.getSimpleName().endsWith("Contract"))
                .filter(type -> type.getSubclasses().stream().noneMatch(JavaClass::isInterface))
                .map(JavaClass::getName)
                .toList();

    assertThat(Suspect.all().stream().map(suspect -> suspect.contract().getName()))
        .containsExactlyInAnyOrderElementsOf(contracts);
    assertThat(Suspect.all())
        .allSatisfy(suspect -> {
          assertThat(suspect.contract()).isAssignableFrom(suspect.test());
          assertThat(suspect.names()).isNotEmpty().doesNotHaveDuplicates();
        });
  }

  private static <P> Stream<Verdict> verdicts(Suspect<P> suspect) {
    return suspect.sabotages().stream()
        .map(sabotage -> {
          Set<String> failed = ContractRun.of(suspect, sabotage).failed();
          return new Verdict(
              suspect.contract().getSimpleName(), sabotage.name(), sabotage.clauses(), failed);
        });
  }
}
