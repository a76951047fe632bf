package hexmail.adapter.persistence;

import static hexmail.adapter.persistence.fixture.TestData.ADA;
import static hexmail.adapter.persistence.fixture.TestData.GRACE;
import static hexmail.adapter.persistence.fixture.TestData.consent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import hexmail.adapter.persistence.PersistenceAdapter.Settings;
import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.adapter.persistence.fixture.PostgresTestServer;
import hexmail.adapter.persistence.fixture.RawDatabase;
import hexmail.adapter.persistence.fixture.TcpProxy;
import hexmail.domain.credential.Credential;
import hexmail.domain.outage.Outage;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.CredentialStore;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.extension.RegisterExtension;

/// R33 and R34: a server that is gone, silent or held up costs a bounded time, and no more.
@Timeout(
    value = 60,
    threadMode = ThreadMode.SEPARATE_THREAD) // What waits on a socket hears nothing.
final class FaultsOfPostgresTest {
  /// Two seconds for a connection, one for the probe of a broken one, one for a busy machine.
  private static final Duration NO_CONNECTION = Duration.ofSeconds(4);

  /// Five seconds for the answer, one for a busy machine.
  private static final Duration NO_ANSWER = Duration.ofSeconds(6);

  private static final Duration RECOVERY = Duration.ofSeconds(5);

  @RegisterExtension private final DatabaseExtension databases = DatabaseExtension.onPostgres();

  private final TcpProxy line = TcpProxy.to(PostgresTestServer.shared().port());
  private final Settings settings = databases.settings();
  private final CredentialStore store = databases.open(throughTheLine()).credentialStore();
  private final Optional<Credential> stored = store.save(consent(ADA));

  @AfterEach
  void closeTheLine() throws IOException {
    line.close();
  }

  private Settings throughTheLine() {
    String url = settings.jdbcUrl().replaceFirst(":\\d+/", ":" + line.port() + "/");
    return new Settings(url, settings.keyset(), settings.login());
  }

  @Test
  void a_server_that_is_gone_is_an_outage_until_it_is_back() {
    line.cut();
    assertTimeout(NO_CONNECTION, () -> assertThat(outage()).isEqualTo(Outage.UNREACHABLE));
    assertTimeout(NO_CONNECTION, () -> assertThat(outage()).isEqualTo(Outage.UNREACHABLE));

    line.mend();

    assertTimeout(RECOVERY, () -> assertThat(foundAgain()).isEqualTo(stored));
  }

  @Test
  void a_server_that_falls_silent_is_an_outage_until_it_speaks_again() {
    line.fallSilent();
    assertTimeout(NO_ANSWER, () -> assertThat(outage()).isEqualTo(Outage.UNREACHABLE));
    assertTimeout(NO_ANSWER, () -> assertThat(outage()).isIn(Outage.UNREACHABLE, Outage.TOO_SLOW));

    line.mend();

    assertTimeout(RECOVERY, () -> assertThat(foundAgain()).isEqualTo(stored));
  }

  @Test
  void connections_that_the_server_ends_are_replaced() throws SQLException {
    try (RawDatabase raw = databases.raw()) {
      raw.texts(
          """
          select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid()
          """);
    }

    assertTimeout(RECOVERY, () -> assertThat(foundAgain()).isEqualTo(stored));
  }

  @Test
  void a_row_that_is_held_too_long_is_an_outage_for_its_owner_alone() throws SQLException {
    try (RawDatabase other = databases.raw()) {
      other.run(
          "begin",
          "select * from credential where subject = '%s' for update".formatted(ADA.value()));

      assertTimeout(
          NO_CONNECTION,
          () -> assertThat(outage(() -> store.save(consent(ADA)))).isEqualTo(Outage.TOO_SLOW));
      assertThat(store.find(ADA)).isEqualTo(stored);
      assertThat(store.save(consent(GRACE))).isPresent();
      other.run("rollback");
    }

    assertThat(store.save(consent(ADA))).isPresent();
  }

  @Test
  void a_transaction_whose_server_is_gone_changes_nothing() throws SQLException {
    try (RawDatabase other = databases.raw()) {
      other.run(
          "begin",
          "select * from credential where subject = '%s' for update".formatted(ADA.value()));
      Thread cutter = Thread.ofVirtual().start(() -> cutWhenSomebodyWaits(databases));

      assertThat(outage(() -> store.save(consent(ADA)))).isEqualTo(Outage.UNREACHABLE);
      assertThat(cutter.join(Duration.ofSeconds(10))).isTrue();
      other.run("rollback");
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }

    line.mend();
    assertThat(foundAgain()).isEqualTo(stored);
  }

  private void cutWhenSomebodyWaits(DatabaseExtension beneath) {
    try (RawDatabase raw = beneath.raw()) {
      while (raw.number("select count(*) from pg_locks where not granted") == 0) {
        Thread.onSpinWait();
      }
      line.cut();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /// What a read meets.
  private Outage outage() {
    return outage(() -> store.find(ADA));
  }

  private static Outage outage(Runnable call) {
    try {
      call.run();
    } catch (StoreUnavailable failure) {
      return failure.outage();
    }
    throw new AssertionError("The store is in order");
  }

  /// What a read finds, once one gets through.
  private Optional<Credential> foundAgain() {
    while (true) {
      try {
        return store.find(ADA);
      } catch (StoreUnavailable stillDown) {
        Thread.onSpinWait();
      }
    }
  }
}
