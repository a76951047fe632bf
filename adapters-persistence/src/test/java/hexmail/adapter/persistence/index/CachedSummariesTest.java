package hexmail.adapter.persistence.index;

import static hexmail.adapter.persistence.fixture.TestData.ADA;
import static hexmail.adapter.persistence.fixture.TestData.NOON;
import static hexmail.adapter.persistence.fixture.TestData.START;
import static hexmail.adapter.persistence.fixture.TestData.consent;
import static hexmail.adapter.persistence.fixture.TestData.keep;
import static hexmail.adapter.persistence.fixture.TestData.session;
import static hexmail.adapter.persistence.fixture.TestData.summary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import hexmail.adapter.persistence.PersistenceAdapter;
import hexmail.adapter.persistence.PersistenceAdapter.Settings;
import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.adapter.persistence.fixture.RawDatabase;
import hexmail.domain.credential.Credential;
import hexmail.domain.history.HistoryId;
import hexmail.domain.history.IndexStep;
import hexmail.domain.history.IndexedMessages;
import hexmail.domain.history.MailboxChange;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.session.WebSession;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Decrypted summaries in the memory of one process, while another process uses the same database.
/// A summary whose stored form is damaged behind the back of both shows whether it is in memory.
@ParameterizedClass
@EnumSource
final class CachedSummariesTest {
  private static final MessageSummary ONE = summary("one");
  private static final MessageSummary TWO = summary("two");
  private static final List<MessageId> BOTH = List.of(ONE.id(), TWO.id());
  private static final HistoryId NEXT = new HistoryId(1_001);
  private static final Set<LabelId> STARRED = Set.of(new LabelId("STARRED"));
  private static final IndexStep STAR_ONE =
      new IndexStep.Follow(START, List.of(new MailboxChange.LabelsAdded(ONE.id(), STARRED)), NEXT);

  @RegisterExtension private final DatabaseExtension databases;

  private final PersistenceAdapter mine;
  private final PersistenceAdapter others;

  CachedSummariesTest(DatabaseExtension.Kind kind) {
    databases = new DatabaseExtension(kind);
    Settings settings = databases.settings();
    mine = databases.open(settings);
    others = databases.open(settings);
    keep(mine.mailboxIndex(), ADA, ONE, TWO);
  }

  private IndexedMessages find(PersistenceAdapter process) {
    return process.mailboxIndex().find(ADA, BOTH);
  }

  private static IndexedMessages found(MessageSummary... summaries) {
    return new IndexedMessages(
        START, Map.of(summaries[0].id(), summaries[0], summaries[1].id(), summaries[1]), Map.of());
  }

  private void damageStoredSummaries() throws SQLException {
    try (RawDatabase raw = databases.raw()) {
      raw.run("update message_summary set received_at = received_at, body = ?", new byte[40]);
    }
  }

  @Test
  void a_summary_is_decrypted_once() throws SQLException {
    find(mine);
    damageStoredSummaries();

    assertThat(find(mine)).isEqualTo(found(ONE, TWO));
    assertThat(find(others).current()).isEmpty();
  }

  @Test
  void a_change_by_another_process_is_seen_at_once() {
    find(mine);

    others.mailboxIndex().advance(ADA, STAR_ONE);

    assertThat(find(mine)).isEqualTo(find(others));
    assertThat(find(mine).at()).isEqualTo(NEXT);
    assertThat(find(mine).current())
        .hasEntrySatisfying(ONE.id(), one -> assertThat(one.labels()).containsAll(STARRED));
  }

  @Test
  void a_change_at_the_same_history_id_is_seen_at_once() {
    find(mine);
    MessageSummary other = ONE.withLabels(STARRED);

    others.mailboxIndex().keep(ADA, START, Set.of(), List.of(other));

    assertThat(find(mine)).isEqualTo(found(other, TWO));
  }

  @Test
  void a_deletion_by_another_process_is_seen_at_once() {
    find(mine);

    others
        .mailboxIndex()
        .advance(
            ADA,
            new IndexStep.Follow(
                START, List.of(new MailboxChange.Deleted(ONE.id(), ONE.conversation())), NEXT));

    assertThat(find(mine).current()).isEqualTo(Map.of(TWO.id(), TWO));
  }

  @Test
  void a_restart_by_another_process_makes_the_summaries_stale() {
    find(mine);

    others.mailboxIndex().advance(ADA, new IndexStep.Restart(START, START));

    assertThat(find(mine).current()).isEmpty();
    assertThat(find(mine).stale()).containsOnlyKeys(BOTH);
  }

  @Test
  void an_index_that_begins_again_at_the_same_history_id_does_not_know_the_old_summaries() {
    find(mine);

    others.mailboxIndex().forget(ADA);
    others.mailboxIndex().advance(ADA, new IndexStep.Restart(null, START));

    assertThat(find(mine)).isEqualTo(new IndexedMessages(START, Map.of(), Map.of()));
  }

  @Test
  void what_a_transaction_has_read_before_it_was_rolled_back_is_not_seen() {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            mine.transactions()
                .run(() -> {
                  mine.mailboxIndex().keep(ADA, START, Set.of(), List.of(ONE.withLabels(STARRED)));
                  find(mine);
                  throw new IllegalStateException("Undo");
                }));

    assertThat(find(mine)).isEqualTo(found(ONE, TWO));
  }

  @Test
  void a_session_that_ends_takes_the_summaries_out_of_memory() throws SQLException {
    WebSession session = session("one", ADA);
    mine.credentialStore().save(consent(ADA));
    mine.sessions().open(session);
    find(mine);
    damageStoredSummaries();

    mine.sessions().end(session.id());

    assertThat(find(mine).current()).isEmpty();
  }

  @Test
  void a_sign_out_everywhere_takes_the_summaries_out_of_memory() throws SQLException {
    find(mine);
    damageStoredSummaries();

    mine.sessionDirectory().signOut(ADA);

    assertThat(find(mine).current()).isEmpty();
  }

  @Test
  void a_grant_that_ends_takes_the_summaries_out_of_memory() throws SQLException {
    Credential credential = mine.credentialStore().save(consent(ADA)).orElseThrow();
    find(mine);
    damageStoredSummaries();

    mine.credentialStore().replace(credential.revoked("invalid_grant", NOON));

    assertThat(find(mine).current()).isEmpty();
  }
}
