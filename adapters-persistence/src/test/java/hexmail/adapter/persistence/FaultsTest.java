package hexmail.adapter.persistence;

import static hexmail.adapter.persistence.Samples.ADA;
import static hexmail.adapter.persistence.Samples.ALAN;
import static hexmail.adapter.persistence.Samples.GRACE;
import static hexmail.adapter.persistence.Samples.NOON;
import static hexmail.adapter.persistence.Samples.browser;
import static hexmail.adapter.persistence.Samples.consent;
import static hexmail.adapter.persistence.Samples.session;
import static hexmail.adapter.persistence.Samples.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.adapter.persistence.PersistenceAdapter.Settings;
import hexmail.domain.account.AccountId;
import hexmail.domain.authorization.PendingAuthorization;
import hexmail.domain.credential.Credential;
import hexmail.domain.outage.Outage;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.CredentialStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// R21, R26, R27 and what is forgotten.
final class FaultsTest {
  @RegisterExtension private final Stores stores = new Stores();

  private final Path folder = stores.newFolder();
  private final Path database = folder.resolve("hexmail.db");
  private final Settings settings = Stores.settings(folder);
  private final PersistenceAdapter adapter = stores.open(settings);

  @Test
  void what_was_acknowledged_survives_a_process_that_dies() throws IOException {
    Optional<Credential> stored = adapter.credentialStore().save(consent(ADA));
    adapter.sessions().open(session("laptop", ADA));

    Path copy = stores.newFolder();
    for (String file : new String[] {"hexmail.db", "hexmail.db-wal", "keys.json"}) {
      Files.copy(folder.resolve(file), copy.resolve(file));
    }
    PersistenceAdapter survivor = stores.open(Stores.settings(copy));

    assertThat(survivor.credentialStore().find(ADA)).isPresent().isEqualTo(stored);
    assertThat(survivor.sessions().find(session("laptop", ADA).id(), NOON)).isPresent();
  }

  @Test
  void a_lock_held_too_long_is_an_outage_for_writers_alone() throws SQLException {
    Optional<Credential> stored = adapter.credentialStore().save(consent(ADA));
    try (RawDatabase other = RawDatabase.at(database)) {
      other.run("begin immediate");

      assertOutage(Outage.TOO_SLOW, () -> adapter.credentialStore().save(consent(GRACE)));
      assertThat(adapter.credentialStore().find(ADA)).isPresent().isEqualTo(stored);
      assertThat(adapter.credentialStore().find(GRACE)).isEmpty();
      other.run("rollback");
    }

    assertThat(adapter.credentialStore().save(consent(ALAN))).isPresent();
  }

  @Test
  void processes_that_share_a_file_write_without_getting_into_each_others_way() throws Exception {
    List<PersistenceAdapter> both = List.of(adapter, stores.open(settings));
    List<Callable<Boolean>> writers = new ArrayList<>();
    for (int number = 0; number < 40; number++) {
      CredentialStore store = both.get(number % 2).credentialStore();
      AccountId account = new AccountId("a" + number);
      // Each reads, and then writes what depends on it.
      writers.add(() -> store.save(consent(account)).isPresent());
    }

    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<Boolean> writer : threads.invokeAll(writers)) {
        assertThat(writer.get()).isTrue();
      }
    }
    assertThat(rows("credential")).isEqualTo(40);
  }

  @Test
  void a_file_that_is_gone_is_an_outage_and_is_not_made_again() throws IOException {
    adapter.credentialStore().save(consent(ADA));
    Files.delete(database);

    assertOutage(Outage.UNREACHABLE, () -> adapter.credentialStore().find(ADA));
    assertOutage(Outage.UNREACHABLE, () -> adapter.credentialStore().save(consent(GRACE)));
    assertThat(database).doesNotExist();
  }

  @Test
  void another_file_in_its_place_is_an_outage() throws IOException {
    Path moved = folder.resolve("moved.db");
    Files.move(database, moved);
    Files.createFile(database);

    assertOutage(Outage.UNREACHABLE, () -> adapter.credentialStore().find(ADA));

    Files.move(moved, database, StandardCopyOption.REPLACE_EXISTING);
    assertThat(adapter.credentialStore().find(ADA)).isEmpty();
  }

  @Test
  void the_vendors_failure_is_the_cause() throws SQLException {
    try (RawDatabase raw = RawDatabase.at(database)) {
      raw.run("drop table credential");
    }

    assertOutage(Outage.FAILED, () -> adapter.credentialStore().find(ADA));
    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(() -> adapter.credentialStore().find(ADA))
        .withMessage("The store has failed")
        .withCauseInstanceOf(JdbiException.class);
  }

  @Test
  void a_write_that_fails_half_way_has_changed_nothing() throws SQLException {
    adapter.sessions().open(session("old", ADA));
    try (RawDatabase raw = RawDatabase.at(database)) {
      raw.run(
          """
          create trigger refuse before delete on web_session
          begin select raise(abort, 'refused'); end
          """);
    }

    assertOutage(
        Outage.FAILED,
        () -> adapter.sessions().replace(session("old", ADA).id(), session("new", ADA)));
    assertThat(adapter.sessions().find(session("new", ADA).id(), NOON)).isEmpty();
    assertThat(adapter.sessions().find(session("old", ADA).id(), NOON)).isPresent();
  }

  @Test
  void attempts_that_expired_are_forgotten() throws SQLException {
    for (int number = 0; number < 10; number++) {
      adapter.pendingAuthorizations().remember(Samples.attempt("number-" + number));
    }

    adapter
        .pendingAuthorizations()
        .take(
            state("any").fingerprint(),
            browser("any").fingerprint(),
            Samples.attempt("any").expiresAt());

    assertThat(rows("pending_authorization")).isZero();
  }

  @Test
  void attempts_that_expired_are_forgotten_also_when_nobody_comes_back() throws SQLException {
    for (int number = 0; number < 10; number++) {
      adapter.pendingAuthorizations().remember(Samples.attempt("number-" + number));
    }

    adapter.pendingAuthorizations().remember(attempt("soon", Duration.ofMinutes(59)));
    assertThat(rows("pending_authorization")).isEqualTo(11);

    adapter.pendingAuthorizations().remember(attempt("later", Duration.ofMinutes(60)));
    assertThat(rows("pending_authorization")).isEqualTo(2);
  }

  private static PendingAuthorization attempt(String name, Duration later) {
    PendingAuthorization now = Samples.attempt(name);
    return new PendingAuthorization(
        now.state(),
        now.browser(),
        now.verifier(),
        now.nonce(),
        now.intent(),
        now.expiresAt().plus(later));
  }

  @Test
  void sessions_that_expired_are_forgotten_with_their_accounts() throws SQLException {
    adapter.sessions().open(session("old", ADA));
    adapter.sessions().touch(session("old", ADA).id(), NOON.minusSeconds(9), NOON.minusSeconds(1));

    adapter.sessions().open(session("new", GRACE));

    assertThat(rows("web_session")).isEqualTo(1);
    assertThat(rows("session_account")).isEqualTo(1);
  }

  private int rows(String table) throws SQLException {
    try (RawDatabase raw = RawDatabase.at(database)) {
      return raw.number("select count(*) from " + table);
    }
  }

  private static void assertOutage(Outage outage, Runnable call) {
    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(call::run)
        .satisfies(failure -> assertThat(failure.outage()).isEqualTo(outage));
  }
}
