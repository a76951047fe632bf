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

/// R33 and R34: a server that is unreachable, stalled or blocked costs a bounded time.
@Timeout(
    value = 60,
    threadMode = ThreadMode.SEPARATE_THREAD) // A socket read cannot be interrupted.
final class FaultsOfPostgresTest {
  /// Two seconds for a connection, one for the validation of a broken one, one for a busy machine.
  private static final Duration NO_CONNECTION = Duration.ofSeconds(4);

  /// Five seconds for the answer, one for a busy machine.
  private static final Duration NO_ANSWER = Duration.ofSeconds(6);

  private static final Duration RECOVERY = Duration.ofSeconds(5);

  @RegisterExtension private final DatabaseExtension databases = DatabaseExtension.onPostgres();

  private final TcpProxy proxy = TcpProxy.to(PostgresTestServer.shared().port());
  private final Settings settings = databases.settings();
  private final CredentialStore store = databases.open(throughProxy()).credentialStore();
  private final Optional<Credential> stored = store.save(consent(ADA));

  @AfterEach
  void closeProxy() throws IOException {
    proxy.close();
  }

  private Settings throughProxy() {
    String url = settings.jdbcUrl().replaceFirst(":\\d+/", ":" + proxy.port() + "/");
    return new Settings(url, settings.keyset(), settings.login());
  }

  @Test
  void an_unreachable_server_is_an_outage_until_it_is_back() {
    proxy.disconnect();
    assertTimeout(NO_CONNECTION, () -> assertThat(outage()).isEqualTo(Outage.UNREACHABLE));
    assertTimeout(NO_CONNECTION, () -> assertThat(outage()).isEqualTo(Outage.UNREACHABLE));

    proxy.restore();

    assertTimeout(RECOVERY, () -> assertThat(foundAgain()).isEqualTo(stored));
  }

  @Test
  void a_server_that_stops_answering_is_an_outage_until_it_answers_again() {
    proxy.stopForwarding();
    assertTimeout(NO_ANSWER, () -> assertThat(outage()).isEqualTo(Outage.UNREACHABLE));
    assertTimeout(NO_ANSWER, () -> assertThat(outage()).isIn(Outage.UNREACHABLE, Outage.TOO_SLOW));

    proxy.restore();

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
  void a_row_locked_too_long_is_an_outage_for_its_account_only() throws SQLException {
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
  void a_transaction_whose_connection_breaks_changes_nothing() throws SQLException {
    try (RawDatabase other = databases.raw()) {
      other.run(
          "begin",
          "select * from credential where subject = '%s' for update".formatted(ADA.value()));
      Thread cutter = Thread.ofVirtual().start(() -> disconnectWhenBlocked(databases));

      assertThat(outage(() -> store.save(consent(ADA)))).isEqualTo(Outage.UNREACHABLE);
      assertThat(cutter.join(Duration.ofSeconds(10))).isTrue();
      other.run("rollback");
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }

    proxy.restore();
    assertThat(foundAgain()).isEqualTo(stored);
  }

  private void disconnectWhenBlocked(DatabaseExtension databases) {
    try (RawDatabase raw = databases.raw()) {
      while (raw.number("select count(*) from pg_locks where not granted") == 0) {
        Thread.onSpinWait();
      }
      proxy.disconnect();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /// The outage of a read.
  private Outage outage() {
    return outage(() -> store.find(ADA));
  }

  private static Outage outage(Runnable call) {
    try {
      call.run();
    } catch (StoreUnavailable failure) {
      return failure.outage();
    }
    throw new AssertionError("The call succeeds");
  }

  /// Reads until the first success.
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
