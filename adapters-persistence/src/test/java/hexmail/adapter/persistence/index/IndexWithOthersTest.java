package hexmail.adapter.persistence.index;

import static hexmail.adapter.persistence.fixture.TestData.ADA;
import static hexmail.adapter.persistence.fixture.TestData.NOON;
import static hexmail.adapter.persistence.fixture.TestData.START;
import static hexmail.adapter.persistence.fixture.TestData.consent;
import static hexmail.adapter.persistence.fixture.TestData.keep;
import static hexmail.adapter.persistence.fixture.TestData.summary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import hexmail.adapter.persistence.PersistenceAdapter;
import hexmail.adapter.persistence.PersistenceAdapter.Settings;
import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.adapter.persistence.fixture.RawDatabase;
import hexmail.domain.history.HistoryId;
import hexmail.domain.history.IndexStep;
import hexmail.domain.history.IndexedMessages;
import hexmail.domain.history.MessageClaim;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.port.MailboxIndex;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// The index in one transaction with other stores, and its configured limit.
@ParameterizedClass
@EnumSource
final class IndexWithOthersTest {
  private static final List<MessageId> BOTH = List.of(summary("one").id(), summary("two").id());

  @RegisterExtension private final DatabaseExtension databases;

  private final Settings settings;

  IndexWithOthersTest(DatabaseExtension.Kind kind) {
    databases = new DatabaseExtension(kind);
    settings = databases.settings();
  }

  @Test
  void a_failed_transaction_is_rolled_back_in_the_index() {
    PersistenceAdapter adapter = databases.open(settings);
    MailboxIndex index = adapter.mailboxIndex();
    keep(index, ADA, summary("one"));
    IndexedMessages before = index.find(ADA, BOTH);
    MessageClaim claim = new MessageClaim(BOTH, NOON, NOON.plusSeconds(60));

    assertThatIllegalStateException()
        .isThrownBy(() ->
            adapter
                .transactions()
                .run(() -> {
                  index.claim(ADA, claim);
                  index.keep(ADA, START, Set.of(), List.of(summary("two")));
                  assertThat(index.find(ADA, BOTH).current()).hasSize(2);
                  index.advance(ADA, new IndexStep.Restart(START, new HistoryId(2_000)));
                  index.forget(ADA);
                  throw new IllegalStateException("Undo");
                }));

    assertThat(index.find(ADA, BOTH)).isEqualTo(before);
    assertThat(index.claim(ADA, claim)).containsExactly(summary("two").id());
  }

  @Test
  void the_index_is_removed_with_the_credential() {
    PersistenceAdapter adapter = databases.open(settings);
    adapter.credentialStore().save(consent(ADA));
    keep(adapter.mailboxIndex(), ADA, summary("one"));

    adapter
        .transactions()
        .run(() -> {
          adapter.credentialStore().remove(ADA);
          adapter.mailboxIndex().forget(ADA);
          return ADA;
        });

    assertThat(adapter.mailboxIndex().find(ADA, BOTH)).isEqualTo(IndexedMessages.NOTHING);
  }

  @Test
  void the_settings_limit_how_many_summaries_are_kept() throws SQLException {
    MailboxIndex index = databases.open(settings.withIndexedMessages(3)).mailboxIndex();

    keep(index, ADA, summary("a"), summary("b"), summary("c"), summary("d"), summary("e"));

    assertThat(held()).isEqualTo(3);
  }

  @Test
  void an_index_shrinks_step_by_step_after_its_limit_was_lowered() throws SQLException {
    PersistenceAdapter before = databases.open(settings);
    keep(
        before.mailboxIndex(),
        ADA,
        IntStream.range(0, 1_205).mapToObj(n -> summary("m" + n)).toArray(MessageSummary[]::new));
    before.close();

    MailboxIndex index = databases.open(settings.withIndexedMessages(10)).mailboxIndex();

    index.keep(ADA, START, Set.of(), List.of(summary("next")));
    assertThat(held()).isEqualTo(205);
    index.keep(ADA, START, Set.of(), List.of(summary("next")));
    assertThat(held()).isEqualTo(10);
  }

  private int held() throws SQLException {
    try (RawDatabase raw = databases.raw()) {
      return raw.number("select count(*) from message_summary");
    }
  }
}
