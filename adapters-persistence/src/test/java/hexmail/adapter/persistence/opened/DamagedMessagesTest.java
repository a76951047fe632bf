package hexmail.adapter.persistence.opened;

import static hexmail.adapter.persistence.fixture.TestData.ADA;
import static hexmail.adapter.persistence.fixture.TestData.GRACE;
import static hexmail.adapter.persistence.fixture.TestData.NOON;
import static hexmail.adapter.persistence.fixture.TestData.message;
import static hexmail.adapter.persistence.fixture.TestData.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import hexmail.adapter.persistence.PersistenceAdapter;
import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.adapter.persistence.fixture.RawDatabase;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageId;
import hexmail.domain.port.OpenedMessages;
import hexmail.domain.session.AccountSlot;
import hexmail.domain.session.SessionAccount;
import hexmail.domain.session.WebSession;
import hexmail.testkit.log.LogRecorder;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// S84: an opened message that does not decrypt counts as not stored, and nothing is left of one
/// whose session has ended.
@ParameterizedClass
@EnumSource
final class DamagedMessagesTest {
  private static final Message ONE = message("one");
  private static final Message TWO = message("two");
  private static final List<MessageId> BOTH = List.of(new MessageId("one"), new MessageId("two"));
  private static final WebSession LAPTOP = session("laptop", ADA).with(GRACE);
  private static final SessionAccount ADA_HERE = reader(LAPTOP, 0);
  private static final SessionAccount GRACE_HERE = reader(LAPTOP, 1);
  private static final SessionAccount ADA_ELSEWHERE = reader(session("phone", ADA), 0);

  @RegisterExtension private final DatabaseExtension databases;
  @RegisterExtension private final LogRecorder log = new LogRecorder();

  private final PersistenceAdapter adapter;
  private final OpenedMessages opened;

  DamagedMessagesTest(DatabaseExtension.Kind kind) {
    databases = new DatabaseExtension(kind);
    adapter = databases.open(databases.settings());
    opened = adapter.openedMessages();
    adapter.sessions().open(LAPTOP);
    adapter.sessions().open(session("phone", ADA));
    opened.keep(ADA_HERE, List.of(ONE, TWO));
    opened.keep(GRACE_HERE, List.of(ONE));
    opened.keep(ADA_ELSEWHERE, List.of(ONE));
  }

  private static SessionAccount reader(WebSession session, int slot) {
    AccountSlot account = session.accounts().get(slot);
    return new SessionAccount(session.id(), account);
  }

  private static Map<MessageId, Message> byId(Message... messages) {
    return Arrays.stream(messages)
        .collect(Collectors.toMap(message -> message.summary().id(), message -> message));
  }

  @Test
  void a_damaged_message_is_unknown_until_it_is_opened_again() throws SQLException {
    String where = " where message = 'one' and session_id = '" + LAPTOP.id().hex() + "'";
    try (RawDatabase raw = databases.raw()) {
      byte[] body = raw.bytes("select body from opened_message" + where + " and slot = 0");
      body[20] ^= 1;
      raw.run("update opened_message set body = ?" + where + " and slot = 0", body);
    }

    assertThat(opened.find(ADA_HERE, BOTH)).isEqualTo(byId(TWO));
    assertThat(log.lines())
        .contains("WARN crypt_decrypt_fail: a value in opened_message.body is lost");

    opened.keep(ADA_HERE, List.of(ONE));
    assertThat(opened.find(ADA_HERE, BOTH)).isEqualTo(byId(ONE, TWO));
  }

  @Test
  void a_message_moved_to_another_row_does_not_decrypt() throws SQLException {
    try (RawDatabase raw = databases.raw()) {
      byte[] second = raw.bytes("select body from opened_message where message = 'two'");
      raw.run("update opened_message set body = ?", second);
      raw.run("update opened_message set size = length(body)");
    }

    assertThat(opened.find(ADA_HERE, BOTH)).isEqualTo(byId(TWO));
    assertThat(opened.find(GRACE_HERE, BOTH)).isEmpty();
    assertThat(opened.find(ADA_ELSEWHERE, BOTH)).isEmpty();
  }

  @Test
  void other_bytes_are_no_message() {
    byte[] written = MessageCodec.write(ONE);

    assertThat(MessageCodec.read(ONE.summary().id(), written)).contains(ONE);
    for (int length = 0; length < written.length; length++) {
      assertThat(MessageCodec.read(ONE.summary().id(), Arrays.copyOf(written, length))).isEmpty();
    }
    byte[] later = written.clone();
    later[0]++;
    assertThat(MessageCodec.read(ONE.summary().id(), later)).isEmpty();
  }

  @Test
  void nothing_is_left_of_a_session_that_has_expired() throws SQLException {
    WebSession later =
        new WebSession(
            session("tablet", ADA).id(),
            List.of(),
            0,
            LAPTOP.device(),
            NOON.plusSeconds(7_200),
            NOON.plusSeconds(7_200),
            NOON.plusSeconds(9_000));

    adapter.sessions().open(later);

    assertThat(rows()).isZero();
  }

  @Test
  void nothing_is_left_of_a_session_that_has_ended_or_of_an_account_that_is_signed_out()
      throws SQLException {
    assertThat(rows()).isEqualTo(4);

    adapter.sessions().end(ADA_ELSEWHERE.session());
    assertThat(rows()).isEqualTo(3);
    adapter.sessionDirectory().signOut(ADA);
    assertThat(rows()).isEqualTo(1);
    assertThat(adapter.sessions().replace(LAPTOP.id(), session("tablet", GRACE))).isTrue();
    assertThat(rows()).isZero();
  }

  private int rows() throws SQLException {
    try (RawDatabase raw = databases.raw()) {
      return raw.number("select count(*) from opened_message");
    }
  }

  @Test
  void a_failed_transaction_is_rolled_back() {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            adapter
                .transactions()
                .run(() -> {
                  opened.remove(ADA, List.of(new MessageId("one")));
                  opened.keep(GRACE_HERE, List.of(TWO));
                  assertThat(opened.find(ADA_HERE, BOTH)).isEqualTo(byId(TWO));
                  opened.forget(GRACE);
                  throw new IllegalStateException("Undo");
                }));

    assertThat(opened.find(ADA_HERE, BOTH)).isEqualTo(byId(ONE, TWO));
    assertThat(opened.find(GRACE_HERE, BOTH)).isEqualTo(byId(ONE));
  }
}
