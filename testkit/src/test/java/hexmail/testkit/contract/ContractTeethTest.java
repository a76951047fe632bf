package hexmail.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import hexmail.testkit.sabotage.SabotagedContract;
import hexmail.testkit.sabotage.audit.AuditLogSabotages;
import hexmail.testkit.sabotage.authorization.AuthorizationServerSabotages;
import hexmail.testkit.sabotage.credential.CredentialStoreSabotages;
import hexmail.testkit.sabotage.index.MailboxIndexSabotages;
import hexmail.testkit.sabotage.mailbox.MailboxSabotages;
import hexmail.testkit.sabotage.pending.PendingAuthorizationsSabotages;
import hexmail.testkit.sabotage.reading.MessageReaderSabotages;
import hexmail.testkit.sabotage.revocation.RevocationsSabotages;
import hexmail.testkit.sabotage.session.SessionDirectorySabotages;
import hexmail.testkit.sabotage.session.SessionsSabotages;
import hexmail.testkit.sabotage.transaction.TransactionsSabotages;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Contracts are worth what they catch: each is run on adapters that are wrong on purpose.
final class ContractTeethTest {
  private static final List<SabotagedContract<?>> STORES =
      List.of(
          CredentialStoreSabotages.CONTRACT,
          PendingAuthorizationsSabotages.CONTRACT,
          SessionsSabotages.CONTRACT,
          SessionDirectorySabotages.CONTRACT,
          RevocationsSabotages.CONTRACT,
          AuditLogSabotages.CONTRACT,
          MailboxIndexSabotages.CONTRACT,
          TransactionsSabotages.CONTRACT);
  private static final List<SabotagedContract<?>> CONTRACTS =
      Stream.concat(
              STORES.stream(),
              Stream.of(
                  AuthorizationServerSabotages.CONTRACT,
                  MailboxSabotages.CONTRACT,
                  MessageReaderSabotages.CONTRACT))
          .toList();

  @Test
  void each_sabotage_is_caught_by_exactly_the_clauses_that_the_table_names() {
    List<SabotageResult> verdicts =
        CONTRACTS.stream().flatMap(ContractTeethTest::verdicts).toList();

    System.out.println(SabotageResult.table(verdicts));

    assertSoftly(softly ->
        verdicts.forEach(verdict ->
            softly
                .assertThat(verdict.failed())
                .as(verdict.subject())
                .isEqualTo(verdict.expected())));
  }

  @Test
  void the_honest_adapter_that_is_sabotaged_passes_every_clause() {
    assertThat(CONTRACTS)
        .allSatisfy(contract -> {
          ContractRun run = ContractRun.of(contract);

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

    assertThat(CONTRACTS.stream().map(contract -> contract.contract().getName()))
        .containsExactlyInAnyOrderElementsOf(contracts);
    assertThat(CONTRACTS)
        .allSatisfy(contract -> {
          assertThat(contract.contract()).isAssignableFrom(contract.test());
          assertThat(contract.names()).isNotEmpty().doesNotHaveDuplicates();
        });
  }

  @Test
  void every_clause_of_the_stores_is_seen_to_fail() {
    assertThat(STORES)
        .allSatisfy(contract -> {
          Set<String> seen = new TreeSet<>();
          contract.sabotages().forEach(sabotage -> seen.addAll(sabotage.clauses()));

          assertThat(seen).isEqualTo(ContractRun.of(contract).clauses());
        });
  }

  private static <P> Stream<SabotageResult> verdicts(SabotagedContract<P> contract) {
    return contract.sabotages().stream()
        .map(sabotage -> {
          Set<String> failed = ContractRun.of(contract, sabotage).failed();
          return new SabotageResult(
              contract.contract().getSimpleName(), sabotage.name(), sabotage.clauses(), failed);
        });
  }
}
