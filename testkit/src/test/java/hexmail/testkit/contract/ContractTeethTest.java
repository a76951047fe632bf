package hexmail.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import hexmail.testkit.sabotage.SabotagedContract;
import hexmail.testkit.sabotage.audit.AuditLogSabotages;
import hexmail.testkit.sabotage.authorization.AuthorizationServerSabotages;
import hexmail.testkit.sabotage.conversation.ConversationsSabotages;
import hexmail.testkit.sabotage.conversationindex.ConversationIndexSabotages;
import hexmail.testkit.sabotage.credential.CredentialDirectorySabotages;
import hexmail.testkit.sabotage.credential.CredentialStoreSabotages;
import hexmail.testkit.sabotage.index.MailboxIndexSabotages;
import hexmail.testkit.sabotage.mailbox.MailboxSabotages;
import hexmail.testkit.sabotage.opened.OpenedMessagesSabotages;
import hexmail.testkit.sabotage.pending.PendingAuthorizationsSabotages;
import hexmail.testkit.sabotage.picture.PictureSendersSabotages;
import hexmail.testkit.sabotage.reading.MessageReaderSabotages;
import hexmail.testkit.sabotage.revocation.RevocationsSabotages;
import hexmail.testkit.sabotage.search.SearchesSabotages;
import hexmail.testkit.sabotage.session.SessionDirectorySabotages;
import hexmail.testkit.sabotage.session.SessionsSabotages;
import hexmail.testkit.sabotage.transaction.TransactionsSabotages;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Each contract is run on adapters that are wrong on purpose, and must catch them.
final class ContractTeethTest {
  private static final List<SabotagedContract<?>> STORES =
      List.of(
          CredentialStoreSabotages.CONTRACT,
          CredentialDirectorySabotages.CONTRACT,
          PendingAuthorizationsSabotages.CONTRACT,
          SessionsSabotages.CONTRACT,
          SessionDirectorySabotages.CONTRACT,
          RevocationsSabotages.CONTRACT,
          AuditLogSabotages.CONTRACT,
          MailboxIndexSabotages.CONTRACT,
          ConversationIndexSabotages.CONTRACT,
          PictureSendersSabotages.CONTRACT,
          SearchesSabotages.CONTRACT,
          OpenedMessagesSabotages.CONTRACT,
          TransactionsSabotages.CONTRACT);
  private static final List<SabotagedContract<?>> CONTRACTS =
      Stream.concat(
              STORES.stream(),
              Stream.of(
                  AuthorizationServerSabotages.CONTRACT,
                  MailboxSabotages.CONTRACT,
                  ConversationsSabotages.CONTRACT,
                  MessageReaderSabotages.CONTRACT))
          .toList();

  private static List<SabotageRun> runs = List.of();

  @BeforeAll
  static void every_sabotage_is_run() {
    runs = CONTRACTS.stream().flatMap(ContractTeethTest::runs).toList();
    System.out.println(SabotageRun.table(runs));
  }

  private static <P> Stream<SabotageRun> runs(SabotagedContract<P> contract) {
    return contract.sabotages().stream().map(sabotage -> SabotageRun.of(contract, sabotage));
  }

  @Test
  void each_sabotage_is_caught_by_the_clause_that_its_table_names() {
    assertSoftly(softly ->
        runs.forEach(run ->
            softly
                .assertThat(run.failed())
                .as(run.subject())
                .contains(run.clause())
                .allMatch(name -> name.matches("\\w+"), "fails by an assertion")));
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
          runs.stream()
              .filter(run -> run.contract() == contract.contract())
              .forEach(run -> seen.addAll(run.failed()));

          assertThat(seen).isEqualTo(ContractRun.of(contract).clauses());
        });
  }
}
