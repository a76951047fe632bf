package hexmail.adapter.persistence;

import static hexmail.adapter.persistence.fixture.TestData.ADA;
import static hexmail.adapter.persistence.fixture.TestData.GRACE;
import static hexmail.adapter.persistence.fixture.TestData.NOON;
import static hexmail.adapter.persistence.fixture.TestData.browser;
import static hexmail.adapter.persistence.fixture.TestData.consent;
import static hexmail.adapter.persistence.fixture.TestData.session;
import static hexmail.adapter.persistence.fixture.TestData.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.adapter.persistence.PersistenceAdapter.Settings;
import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.adapter.persistence.fixture.RawDatabase;
import hexmail.adapter.persistence.fixture.TestData;
import hexmail.domain.account.AccountId;
import hexmail.domain.authorization.PendingAuthorization;
import hexmail.domain.outage.Outage;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.CredentialStore;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Failures of any database, and the deletion of expired rows.
@ParameterizedClass
@EnumSource
final class FaultsTest {
  @RegisterExtension private final DatabaseExtension databases;

  private final Settings settings;
  private final PersistenceAdapter adapter;

  FaultsTest(DatabaseExtension.Kind kind) {
    databases = new DatabaseExtension(kind);
    settings = databases.settings();
    adapter = databases.open(settings);
  }

  @Test
  void processes_that_share_a_database_can_write_concurrently() throws Exception {
    List<PersistenceAdapter> both = List.of(adapter, databases.open(settings));
    List<Callable<Boolean>> writers = new ArrayList<>();
    for (int number = 0; number < 40; number++) {
      CredentialStore store = both.get(number % 2).credentialStore();
      AccountId account = new AccountId("a" + number);
      // Each call writes what depends on a read.
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
  void the_exception_of_the_driver_is_the_cause() throws SQLException {
    databases.damage("drop table credential");

    assertOutage(Outage.FAILED, () -> adapter.credentialStore().find(ADA));
    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(() -> adapter.credentialStore().find(ADA))
        .withMessage("The store has failed")
        .withCauseInstanceOf(JdbiException.class);
  }

  @Test
  void expired_authorizations_are_deleted() throws SQLException {
    for (int number = 0; number < 10; number++) {
      adapter.pendingAuthorizations().remember(TestData.pendingAuthorization("number-" + number));
    }

    adapter
        .pendingAuthorizations()
        .take(
            state("any").fingerprint(),
            browser("any").fingerprint(),
            TestData.pendingAuthorization("any").expiresAt());

    assertThat(rows("pending_authorization")).isZero();
  }

  @Test
  void expired_authorizations_are_deleted_even_when_none_is_taken() throws SQLException {
    for (int number = 0; number < 10; number++) {
      adapter.pendingAuthorizations().remember(TestData.pendingAuthorization("number-" + number));
    }

    adapter.pendingAuthorizations().remember(pendingAuthorization("soon", Duration.ofMinutes(9)));
    assertThat(rows("pending_authorization")).isEqualTo(11);

    adapter.pendingAuthorizations().remember(pendingAuthorization("later", Duration.ofMinutes(10)));
    assertThat(rows("pending_authorization")).isEqualTo(2);
  }

  private static PendingAuthorization pendingAuthorization(String name, Duration later) {
    PendingAuthorization now = TestData.pendingAuthorization(name);
    return new PendingAuthorization(
        now.state(),
        now.browser(),
        now.verifier(),
        now.nonce(),
        now.intent(),
        now.expiresAt().plus(later));
  }

  @Test
  void expired_sessions_are_deleted_with_their_accounts() throws SQLException {
    adapter.sessions().open(session("old", ADA));
    adapter.sessions().touch(session("old", ADA).id(), NOON.minusSeconds(9), NOON.minusSeconds(1));

    adapter.sessions().open(session("new", GRACE));

    assertThat(rows("web_session")).isEqualTo(1);
    assertThat(rows("session_account")).isEqualTo(1);
  }

  private int rows(String table) throws SQLException {
    try (RawDatabase raw = databases.raw()) {
      return raw.number("select count(*) from " + table);
    }
  }

  private static void assertOutage(Outage outage, Runnable call) {
    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(call::run)
        .satisfies(failure -> assertThat(failure.outage()).isEqualTo(outage));
  }
}
