package hexmail.adapter.persistence;

import static hexmail.adapter.persistence.fixture.TestData.ADA;
import static hexmail.adapter.persistence.fixture.TestData.NOON;
import static hexmail.adapter.persistence.fixture.TestData.browser;
import static hexmail.adapter.persistence.fixture.TestData.consent;
import static hexmail.adapter.persistence.fixture.TestData.pendingAuthorization;
import static hexmail.adapter.persistence.fixture.TestData.session;
import static hexmail.adapter.persistence.fixture.TestData.state;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.adapter.persistence.fixture.RawDatabase;
import hexmail.adapter.persistence.fixture.StoredSecrets;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.testkit.log.LogRecorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// S25, S30, S35 and S66: no file and no log line contains a secret.
final class SecretsAtRestTest {
  @RegisterExtension private final DatabaseExtension databases = DatabaseExtension.onSqlite();
  @RegisterExtension private final LogRecorder log = new LogRecorder();

  private final PersistenceAdapter adapter = databases.open(databases.settings());
  private final Path folder = databases.folder();

  @Test
  void no_file_contains_a_stored_secret() throws IOException {
    StoredSecrets.store(adapter);

    assertThat(files()).contains("hexmail.db", "hexmail.db-wal", "hexmail.db-shm", "keys.json");
    assertThat(filesWith("canary")).isEmpty();
    adapter.close();
    assertThat(filesWith("canary")).isEmpty();
    // The search itself works: it finds the address, which is no secret.
    assertThat(filesWith(ADA.value() + "@example.com")).containsExactly("hexmail.db");
  }

  @Test
  void no_file_names_an_account_after_its_removal() throws Exception {
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
  void no_file_names_a_removed_account_while_its_revocation_is_queued() throws Exception {
    StoredSecrets.store(adapter);
    assertThat(filesWith(ADA.value())).isNotEmpty();

    adapter
        .transactions()
        .run(() -> {
          adapter.sessionDirectory().signOut(ADA);
          adapter.credentialStore().remove(ADA);
          adapter.auditLog().forget(ADA);
          adapter.mailboxIndex().forget(ADA);
          adapter.conversationIndex().forget(ADA);
          adapter.pictureSenders().forget(ADA);
          adapter.searches().forget(ADA);
          adapter.openedMessages().forget(ADA);
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
  void a_taken_authorization_keeps_no_secret() throws Exception {
    adapter.pendingAuthorizations().remember(pendingAuthorization("one"));

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
  void neither_secrets_nor_account_ids_are_logged() throws Exception {
    StoredSecrets.store(adapter);
    failOnce();

    assertThat(log.lines()).isNotEmpty();
    assertThat(log.lines())
        .noneMatch(line -> line.contains("canary") || StoredSecrets.namesTheAccount(line));
  }

  @Test
  void the_message_of_an_outage_contains_no_stored_data() {
    adapter.close();

    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(() -> adapter.credentialStore().save(consent(ADA)))
        .satisfies(failure ->
            assertThat(StoredSecrets.messages(failure)).noneMatch(StoredSecrets::namesTheAccount));
  }

  /// Causes an exception whose message could name the row.
  private void failOnce() throws SQLException {
    databases.damage("drop table credential");
    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(() -> adapter.credentialStore().find(ADA))
        .satisfies(failure ->
            assertThat(StoredSecrets.messages(failure)).noneMatch(StoredSecrets::namesTheAccount));
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
