package hexmail.adapter.persistence.index;

import static hexmail.adapter.persistence.fixture.TestData.ADA;
import static hexmail.adapter.persistence.fixture.TestData.GRACE;
import static hexmail.adapter.persistence.fixture.TestData.NOON;
import static hexmail.adapter.persistence.fixture.TestData.START;
import static hexmail.adapter.persistence.fixture.TestData.consent;
import static hexmail.adapter.persistence.fixture.TestData.keep;
import static hexmail.adapter.persistence.fixture.TestData.summary;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import hexmail.adapter.persistence.PersistenceAdapter;
import hexmail.adapter.persistence.PersistenceAdapter.Settings;
import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.adapter.persistence.fixture.RawDatabase;
import hexmail.domain.account.AccountId;
import hexmail.domain.history.HistoryId;
import hexmail.domain.history.IndexStep;
import hexmail.domain.history.MailboxChange.LabelsAdded;
import hexmail.domain.history.MessageClaim;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.port.MailboxIndex;
import hexmail.testkit.log.LogRecorder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// A summary that does not decrypt counts as unknown.
@ParameterizedClass
@EnumSource
final class DamagedSummariesTest {
  private static final MessageSummary ONE = summary("one");
  private static final MessageSummary TWO = summary("two");
  private static final LabelId STARRED = new LabelId("STARRED");
  private static final List<MessageId> BOTH = List.of(ONE.id(), TWO.id());

  @RegisterExtension private final DatabaseExtension databases;
  @RegisterExtension private final LogRecorder log = new LogRecorder();

  private final Settings settings;
  private final PersistenceAdapter adapter;
  private final MailboxIndex index;

  DamagedSummariesTest(DatabaseExtension.Kind kind) {
    databases = new DatabaseExtension(kind);
    settings = databases.settings();
    adapter = databases.open(settings);
    index = adapter.mailboxIndex();
  }

  @Test
  void a_damaged_summary_is_unknown_until_it_is_read_again() throws SQLException {
    keep(index, ADA, ONE, TWO);
    flipByteOf("one");

    assertKnown(index, TWO);
    assertThat(log.lines())
        .contains("WARN crypt_decrypt_fail: a value in message_summary.body is lost");
    assertThat(claimed(index, ADA)).containsExactly(ONE.id());

    assertThat(index.keep(ADA, START, Set.of(ONE.id()), List.of(ONE))).isTrue();
    assertKnown(index, ONE, TWO);
    assertThat(claimed(index, ADA)).isEmpty();
  }

  @Test
  void a_damaged_summary_is_removed_when_its_message_changes() throws SQLException {
    keep(index, ADA, ONE, TWO);
    flipByteOf("one");
    List<LabelsAdded> starred =
        BOTH.stream().map(id -> new LabelsAdded(id, Set.of(STARRED))).toList();

    index.advance(ADA, new IndexStep.Follow(START, List.copyOf(starred), new HistoryId(1_001)));

    Set<LabelId> labels = Set.of(LabelId.INBOX, new LabelId("canary-label"), STARRED);
    assertKnown(index, TWO.withLabels(labels));
    try (RawDatabase raw = databases.raw()) {
      assertThat(raw.texts("select message from message_summary")).containsExactly("two");
    }
  }

  @Test
  void a_summary_moved_to_another_message_or_account_does_not_decrypt() throws SQLException {
    keep(index, ADA, ONE, TWO);
    keep(index, GRACE, ONE);

    try (RawDatabase raw = databases.raw()) {
      raw.run(
          """
          update message_summary set body = (
            select body from message_summary where message = 'two')
          where message = 'one'
          """);
    }

    assertKnown(index, TWO);
    assertThat(index.find(GRACE, BOTH).current()).isEmpty();
  }

  @Test
  void with_other_keys_all_messages_can_be_read_again() throws Exception {
    keep(index, ADA, ONE, TWO);
    adapter.close();
    Files.delete(settings.keyset());
    try (RawDatabase raw = databases.raw()) {
      raw.run("delete from keyset_proof");
    }

    MailboxIndex withOtherKeys = databases.open(settings).mailboxIndex();

    assertKnown(withOtherKeys);
    assertThat(claimed(withOtherKeys, ADA)).containsExactlyInAnyOrderElementsOf(BOTH);
    withOtherKeys.keep(ADA, START, Set.copyOf(BOTH), List.of(ONE, TWO));
    assertKnown(withOtherKeys, ONE, TWO);
  }

  @Test
  void summaries_survive_a_key_rotation() throws Exception {
    adapter.credentialStore().save(consent(ADA));
    keep(index, ADA, ONE);
    adapter.close();
    rotate(settings.keyset());

    MailboxIndex rotated = databases.open(settings).mailboxIndex();

    assertKnown(rotated, ONE);
    rotated.keep(ADA, START, Set.of(), List.of(TWO));
    assertKnown(rotated, ONE, TWO);
  }

  private static void rotate(Path file) throws Exception {
    KeysetHandle old =
        TinkJsonProtoKeysetFormat.parseKeyset(
            Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    KeysetHandle rotated =
        KeysetHandle.newBuilder(old)
            .addEntry(
                KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                    .withRandomId()
                    .makePrimary())
            .build();
    Files.writeString(
        file,
        TinkJsonProtoKeysetFormat.serializeKeyset(
            rotated, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
  }

  private static void assertKnown(MailboxIndex index, MessageSummary... summaries) {
    Map<MessageId, MessageSummary> known =
        Stream.of(summaries).collect(toMap(MessageSummary::id, identity()));

    assertThat(index.find(ADA, BOTH).current()).isEqualTo(known);
  }

  private static Set<MessageId> claimed(MailboxIndex index, AccountId account) {
    return index.claim(account, new MessageClaim(BOTH, NOON, NOON.plusSeconds(60)));
  }

  private void flipByteOf(String message) throws SQLException {
    String where = " where message = '" + message + "'";
    try (RawDatabase raw = databases.raw()) {
      byte[] body = raw.bytes("select body from message_summary" + where);
      body[20] ^= 1;
      raw.run("update message_summary set body = ?" + where, body);
    }
  }
}
