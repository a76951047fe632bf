package hexmail.adapter.persistence.index;

import static hexmail.adapter.persistence.fixture.TestData.ADA;
import static hexmail.adapter.persistence.fixture.TestData.GRACE;
import static hexmail.adapter.persistence.fixture.TestData.conversation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import hexmail.adapter.persistence.PersistenceAdapter;
import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.adapter.persistence.fixture.RawDatabase;
import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.message.ConversationId;
import hexmail.domain.port.ConversationIndex;
import hexmail.testkit.log.LogRecorder;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// The summary of a conversation that does not decrypt counts as unknown.
@ParameterizedClass
@EnumSource
final class DamagedConversationsTest {
  private static final ConversationSummary ONE = conversation("one");
  private static final ConversationSummary TWO = conversation("two");
  private static final List<ConversationId> BOTH = List.of(ONE.id(), TWO.id());

  @RegisterExtension private final DatabaseExtension databases;
  @RegisterExtension private final LogRecorder log = new LogRecorder();

  private final ConversationIndex index;

  DamagedConversationsTest(DatabaseExtension.Kind kind) {
    databases = new DatabaseExtension(kind);
    index = databases.open(databases.settings()).conversationIndex();
  }

  @Test
  void a_damaged_summary_is_unknown_until_it_is_read_again() throws SQLException {
    index.keep(ADA, List.of(ONE, TWO));
    String where = " where conversation = 'conversation-one'";
    try (RawDatabase raw = databases.raw()) {
      byte[] body = raw.bytes("select body from conversation_summary" + where);
      body[20] ^= 1;
      raw.run("update conversation_summary set body = ?" + where, body);
    }

    assertThat(index.find(ADA, BOTH)).isEqualTo(Map.of(TWO.id(), TWO));
    assertThat(log.lines())
        .contains("WARN crypt_decrypt_fail: a value in conversation_summary.body is lost");

    index.keep(ADA, List.of(ONE));
    assertThat(index.find(ADA, BOTH)).isEqualTo(Map.of(ONE.id(), ONE, TWO.id(), TWO));
  }

  @Test
  void a_summary_moved_to_another_conversation_or_account_does_not_decrypt() throws SQLException {
    index.keep(ADA, List.of(ONE, TWO));
    index.keep(GRACE, List.of(ONE));

    try (RawDatabase raw = databases.raw()) {
      raw.run(
          """
          update conversation_summary set body = (
            select body from conversation_summary where conversation = 'conversation-two')
          where conversation = 'conversation-one'
          """);
    }

    assertThat(index.find(ADA, BOTH)).isEqualTo(Map.of(TWO.id(), TWO));
    assertThat(index.find(GRACE, BOTH)).isEmpty();
  }

  @Test
  void other_bytes_are_no_summary() {
    byte[] written = ConversationCodec.write(ONE);

    assertThat(ConversationCodec.read(ONE.id(), written)).contains(ONE);
    for (int length = 0; length < written.length; length++) {
      assertThat(ConversationCodec.read(ONE.id(), Arrays.copyOf(written, length))).isEmpty();
    }
    byte[] later = written.clone();
    later[0]++;
    assertThat(ConversationCodec.read(ONE.id(), later)).isEmpty();
  }

  @Test
  void a_failed_transaction_is_rolled_back() {
    PersistenceAdapter adapter = databases.open(databases.settings());
    ConversationIndex joined = adapter.conversationIndex();
    joined.keep(ADA, List.of(ONE));

    assertThatIllegalStateException()
        .isThrownBy(() ->
            adapter
                .transactions()
                .run(() -> {
                  joined.keep(ADA, List.of(TWO));
                  joined.remove(ADA, List.of(ONE.id()));
                  assertThat(joined.find(ADA, BOTH)).containsOnlyKeys(TWO.id());
                  joined.forget(ADA);
                  throw new IllegalStateException("Undo");
                }));

    assertThat(joined.find(ADA, BOTH)).containsOnlyKeys(ONE.id());
  }
}
