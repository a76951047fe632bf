package hexmail.adapter.persistence;

import static hexmail.adapter.persistence.fixture.Samples.ADA;
import static hexmail.adapter.persistence.fixture.Samples.NOON;
import static hexmail.adapter.persistence.fixture.Samples.attempt;
import static hexmail.adapter.persistence.fixture.Samples.consent;
import static hexmail.adapter.persistence.fixture.Samples.revocation;
import static hexmail.adapter.persistence.fixture.Samples.session;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.persistence.PersistenceAdapter.Settings;
import hexmail.adapter.persistence.fixture.RawDatabase;
import hexmail.adapter.persistence.fixture.Stores;
import hexmail.domain.account.AccountId;
import hexmail.domain.audit.AuditEvent;
import hexmail.domain.audit.AuditEvent.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// R16 and R17: people who come at once to two processes on one server. Nobody is sent away, since
/// nobody is at fault when writers meet.
final class PostgresRacesTest {
  private static final int CALLS = 50;

  @RegisterExtension private final Stores stores = Stores.onPostgres();

  private final Settings settings = stores.settings();
  private final List<PersistenceAdapter> both =
      List.of(stores.open(settings), stores.open(settings));

  @Test
  void many_consents_of_one_person_leave_one_credential() throws Exception {
    List<Long> versions =
        race(number -> both(number).credentialStore().save(consent(ADA)).orElseThrow().version());

    assertThat(versions).doesNotHaveDuplicates();
    assertThat(rows("credential")).isEqualTo(1);
    assertThat(both(0).credentialStore().find(ADA).orElseThrow().version())
        .isEqualTo(versions.stream().max(Long::compare).orElseThrow());
  }

  @Test
  void many_people_who_sign_in_are_all_stored() throws Exception {
    race(number -> {
      PersistenceAdapter adapter = both(number);
      AccountId account = new AccountId("person-" + number);
      adapter.pendingAuthorizations().remember(attempt("of-" + number));
      adapter.sessions().open(session("of-" + number, account));
      return adapter.credentialStore().save(consent(account)).orElseThrow();
    });

    assertThat(rows("credential")).isEqualTo(CALLS);
    assertThat(rows("web_session")).isEqualTo(CALLS);
    assertThat(rows("pending_authorization")).isEqualTo(CALLS);
  }

  @Test
  void many_people_who_sign_in_with_all_that_belongs_to_it_are_all_stored() throws Exception {
    both(0).revocations().queue(revocation("of-0", new AccountId("person-0")), NOON);

    race(number -> signIn(both(number), new AccountId("person-" + number), "of-" + number));

    assertThat(rows("credential")).isEqualTo(CALLS);
    assertThat(rows("web_session")).isEqualTo(CALLS);
    assertThat(rows("audit_event")).isEqualTo(CALLS);
    assertThat(rows("revocation_queue")).isZero();
  }

  @Test
  void many_sign_ins_of_one_person_are_all_stored() throws Exception {
    race(number -> signIn(both(number), ADA, "of-" + number));

    assertThat(rows("credential")).isEqualTo(1);
    assertThat(rows("web_session")).isEqualTo(CALLS);
    assertThat(rows("audit_event")).isEqualTo(CALLS);
  }

  private static Object signIn(PersistenceAdapter adapter, AccountId account, String name) {
    return adapter
        .transactions()
        .run(() -> {
          adapter.credentialStore().save(consent(account));
          adapter.revocations().cancel(account);
          int before = adapter.sessionDirectory().of(account, NOON).size();
          adapter.sessions().open(session(name, account));
          adapter.auditLog().record(new AuditEvent(account, NOON, Kind.SIGNED_IN, name));
          return before;
        });
  }

  private PersistenceAdapter both(int number) {
    return both.get(number % 2);
  }

  private static <T> List<T> race(IntFunction<T> call) throws Exception {
    List<Callable<T>> calls = new ArrayList<>();
    for (int number = 0; number < CALLS; number++) {
      int mine = number;
      calls.add(() -> call.apply(mine));
    }
    List<T> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<T> result : threads.invokeAll(calls)) {
        results.add(result.get());
      }
    }
    return results;
  }

  private int rows(String table) throws SQLException {
    try (RawDatabase raw = stores.raw()) {
      return raw.number("select count(*) from " + table);
    }
  }
}
