package hexmail.adapter.persistence;

import static hexmail.adapter.persistence.fixture.TestData.ADA;
import static hexmail.adapter.persistence.fixture.TestData.consent;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// S25, S30, S35 and S66 on a server: no row, no file and no log line contains a secret.
final class SecretsOfPostgresTest {
  private static final String ADDRESS = ADA.value() + "@example.com";

  @RegisterExtension private final DatabaseExtension databases = DatabaseExtension.onPostgres();
  @RegisterExtension private final LogRecorder log = new LogRecorder();

  private final PersistenceAdapter adapter = databases.open(databases.settings());

  @Test
  void no_row_contains_a_secret() throws SQLException {
    StoredSecrets.store(adapter);

    assertThat(rowsWith("canary")).isEmpty();
    // The search itself works: it finds the address, which is no secret.
    assertThat(rowsWith(ADDRESS)).hasSize(1);
  }

  @Test
  void no_row_names_a_removed_account_while_its_revocation_is_queued() throws SQLException {
    StoredSecrets.store(adapter);
    assertThat(rowsWith(ADA.value())).isNotEmpty();

    adapter.sessionDirectory().signOut(ADA);
    adapter.credentialStore().remove(ADA);
    adapter.auditLog().forget(ADA);
    adapter.mailboxIndex().forget(ADA);
    adapter.conversationIndex().forget(ADA);
    adapter.pictureSenders().forget(ADA);
    adapter.searches().forget(ADA);
    adapter.openedMessages().forget(ADA);

    assertThat(rowsWith(ADA.value())).isEmpty();
    try (RawDatabase raw = databases.raw()) {
      assertThat(raw.number("select count(*) from revocation_queue")).isEqualTo(1);
    }
  }

  @Test
  void no_database_file_contains_a_secret() throws Exception {
    StoredSecrets.store(adapter);

    List<Path> files = files();

    assertThat(filesWith(files, "canary-refresh")).isEmpty();
    assertThat(filesWith(files, "canary-access")).isEmpty();
    assertThat(filesWith(files, "canary-verifier")).isEmpty();
    assertThat(filesWith(files, "canary-revoked")).isEmpty();
    assertThat(filesWith(files, "canary-subject")).isEmpty();
    assertThat(filesWith(files, "canary-snippet")).isEmpty();
    assertThat(filesWith(files, "canary-sender")).isEmpty();
    assertThat(filesWith(files, "canary-label")).isEmpty();
    assertThat(filesWith(files, "canary-conversation")).isEmpty();
    assertThat(filesWith(files, "canary-pictures")).isEmpty();
    assertThat(filesWith(files, "canary-search")).isEmpty();
    assertThat(filesWith(files, "canary-html")).isEmpty();
    assertThat(filesWith(files, ADDRESS)).isNotEmpty();
  }

  @Test
  void neither_secrets_nor_account_ids_are_logged() throws SQLException {
    StoredSecrets.store(adapter);
    databases.damage(
        """
        create function refuse() returns trigger language plpgsql as
          'begin raise exception unique_violation using detail = new.subject; end'
        """,
        "create trigger refuse before update on credential for each row execute function refuse()");
    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(() -> adapter.credentialStore().save(consent(ADA)))
        .satisfies(failure ->
            assertThat(StoredSecrets.messages(failure)).noneMatch(StoredSecrets::namesTheAccount));

    assertThat(log.lines()).isNotEmpty();
    assertThat(log.lines())
        .noneMatch(line -> line.contains("canary") || StoredSecrets.namesTheAccount(line));
  }

  /// Rows of any table that contain `text`, readable or as bytes.
  private List<String> rowsWith(String text) throws SQLException {
    String bytes = HexFormat.of().formatHex(text.getBytes(UTF_8));
    List<String> rows = new ArrayList<>();
    try (RawDatabase raw = databases.raw()) {
      List<String> tables =
          raw.texts("select tablename from pg_tables where schemaname = 'public'");
      assertThat(tables)
          .contains(
              "credential",
              "pending_authorization",
              "web_session",
              "message_summary",
              "conversation_summary",
              "picture_sender",
              "account_searches",
              "opened_message");
      for (String table : tables) {
        rows.addAll(raw.texts("select t::text from %s t".formatted(table)));
      }
    }
    return rows.stream().filter(row -> row.contains(text) || row.contains(bytes)).toList();
  }

  /// The tables and indexes of this database, and the write-ahead log.
  private List<Path> files() throws SQLException, IOException {
    try (RawDatabase raw = databases.raw()) {
      raw.run("checkpoint");
      Path data = Path.of(raw.texts("show data_directory").getFirst());
      int database = raw.number("select oid from pg_database where datname = current_database()");
      try (Stream<Path> tables = Files.list(data.resolve("base/" + database));
          Stream<Path> logs = Files.list(data.resolve("pg_wal"))) {
        return Stream.concat(tables, logs).filter(Files::isRegularFile).toList();
      }
    }
  }

  private static List<Path> filesWith(List<Path> files, String text) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path file : files) {
      if (new String(Files.readAllBytes(file), ISO_8859_1).contains(text)) {
        found.add(file);
      }
    }
    return found;
  }
}
