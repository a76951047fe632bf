package hexmail.adapter.persistence;

import static hexmail.adapter.persistence.fixture.TestData.ADA;
import static hexmail.adapter.persistence.fixture.TestData.NOON;
import static hexmail.adapter.persistence.fixture.TestData.START;
import static hexmail.adapter.persistence.fixture.TestData.attempt;
import static hexmail.adapter.persistence.fixture.TestData.browser;
import static hexmail.adapter.persistence.fixture.TestData.consent;
import static hexmail.adapter.persistence.fixture.TestData.keep;
import static hexmail.adapter.persistence.fixture.TestData.revocation;
import static hexmail.adapter.persistence.fixture.TestData.session;
import static hexmail.adapter.persistence.fixture.TestData.state;
import static hexmail.adapter.persistence.fixture.TestData.summary;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.adapter.persistence.fixture.LogRecorder;
import hexmail.adapter.persistence.fixture.RawDatabase;
import hexmail.domain.audit.AuditEvent;
import hexmail.domain.audit.AuditEvent.Kind;
import hexmail.domain.history.HistoryId;
import hexmail.domain.history.IndexStep;
import hexmail.domain.history.MailboxChange;
import hexmail.domain.history.MessageClaim;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.domain.outage.StoreUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// S25, S30, S35 and S66: no secret stands in a file or in the log.
final class SecretsAtRestTest {
  @RegisterExtension private final DatabaseExtension databases = DatabaseExtension.onSqlite();
  @RegisterExtension private final LogRecorder log = new LogRecorder();

  private final PersistenceAdapter adapter = databases.open(databases.settings());
  private final Path folder = databases.folder();

  @Test
  void no_secret_stands_in_any_file_while_it_is_stored() throws IOException {
    useEverything();

    assertThat(files()).contains("hexmail.db", "hexmail.db-wal", "hexmail.db-shm", "keys.json");
    assertThat(filesWith("canary")).isEmpty();
    adapter.close();
    assertThat(filesWith("canary")).isEmpty();
    // The search itself works: the address is no secret.
    assertThat(filesWith(ADA.value() + "@example.com")).containsExactly("hexmail.db");
  }

  @Test
  void nothing_of_a_person_stands_in_any_file_after_the_removal() throws Exception {
    adapter.credentialStore().save(consent(ADA));
    adapter.sessions().open(session("laptop", ADA));
    String ciphertext = refreshTokenBytes();
    assertThat(filesWith(ciphertext)).isNotEmpty();

    adapter.credentialStore().remove(ADA);
    adapter.sessionDirectory().signOut(ADA);
    adapter.close();

    assertThat(filesWith(ciphertext)).isEmpty();
    assertThat(filesWith(ADA.value())).isEmpty();
  }

  @Test
  void nothing_of_a_forgotten_person_stands_in_any_file_while_the_revocation_is_queued()
      throws Exception {
    useEverything();
    assertThat(filesWith(ADA.value())).isNotEmpty();

    adapter
        .transactions()
        .run(() -> {
          adapter.sessionDirectory().signOut(ADA);
          adapter.credentialStore().remove(ADA);
          adapter.auditLog().forget(ADA);
          adapter.mailboxIndex().forget(ADA);
          adapter.mailboxIndex().forget(ADA);
          return adapter;
        });
    adapter.close();

    assertThat(filesWith(ADA.value())).isEmpty();
    assertThat(filesWith("canary")).isEmpty();
    try (RawDatabase raw = databases.raw()) {
      assertThat(raw.number("select count(*) from revocation_queue")).isEqualTo(1);
    }
  }

  @Test
  void a_taken_attempt_keeps_no_secret() throws Exception {
    adapter.pendingAuthorizations().remember(attempt("one"));

    adapter
        .pendingAuthorizations()
        .take(state("one").fingerprint(), browser("one").fingerprint(), NOON);

    try (RawDatabase raw = databases.raw()) {
      assertThat(
              raw.number(
                  """
                  select count(*) from pending_authorization
                  where stage = 'taken' and code_verifier is null and nonce is null
                  """))
          .isEqualTo(1);
    }
  }

  @Test
  void neither_secrets_nor_people_are_logged() throws Exception {
    useEverything();
    failOnce();

    assertThat(log.lines()).isNotEmpty();
    assertThat(log.lines()).noneMatch(line -> line.contains("canary") || isAbout(line));
  }

  @Test
  void the_message_of_an_outage_tells_nothing_of_what_was_stored() {
    adapter.close();

    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(() -> adapter.credentialStore().save(consent(ADA)))
        .satisfies(failure -> assertThat(messages(failure)).noneMatch(SecretsAtRestTest::isAbout));
  }

  private static boolean isAbout(String text) {
    return text.contains(ADA.value()) || text.contains(state("one").fingerprint().hex());
  }

  private void useEverything() {
    adapter.credentialStore().save(consent(ADA));
    adapter.pendingAuthorizations().remember(attempt("one"));
    adapter.pendingAuthorizations().remember(attempt("two"));
    adapter
        .pendingAuthorizations()
        .take(state("one").fingerprint(), browser("one").fingerprint(), NOON);
    adapter.sessions().open(session("laptop", ADA));
    adapter.revocations().queue(revocation("one", ADA), NOON);
    adapter.auditLog().record(new AuditEvent(ADA, NOON, Kind.SIGNED_IN, ""));
    useTheIndex();
  }

  private void useTheIndex() {
    keep(adapter.mailboxIndex(), ADA, summary("one"), summary("two"));
    adapter.mailboxIndex().find(ADA, List.of(summary("one").id()));
    adapter
        .mailboxIndex()
        .claim(ADA, new MessageClaim(List.of(new MessageId("m3")), NOON, NOON.plusSeconds(60)));
    adapter
        .mailboxIndex()
        .advance(
            ADA,
            new IndexStep.Follow(
                START,
                List.of(
                    new MailboxChange.LabelsAdded(
                        summary("one").id(), Set.of(new LabelId("canary-label-added")))),
                new HistoryId(1_001)));
  }

  /// A failure that names the row: the table is gone.
  private void failOnce() throws SQLException {
    databases.spoil("drop table credential");
    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(() -> adapter.credentialStore().find(ADA))
        .satisfies(failure -> assertThat(messages(failure)).noneMatch(SecretsAtRestTest::isAbout));
  }

  private static List<String> messages(Throwable failure) {
    List<String> messages = new ArrayList<>();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      messages.add(String.valueOf(cause.getMessage()));
    }
    return messages;
  }

  private String refreshTokenBytes() throws SQLException {
    try (RawDatabase raw = databases.raw()) {
      return new String(raw.bytes("select refresh_token from credential"), ISO_8859_1);
    }
  }

  private List<String> files() throws IOException {
    return filesWith("");
  }

  private List<String> filesWith(String text) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<String> found = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        if (new String(Files.readAllBytes(file), ISO_8859_1).contains(text)) {
          found.add(file.getFileName().toString());
        }
      }
      return found;
    }
  }
}
