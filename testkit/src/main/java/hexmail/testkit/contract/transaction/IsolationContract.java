package hexmail.testkit.contract.transaction;

import static hexmail.testkit.contract.fixture.TestData.NOON;
import static hexmail.testkit.contract.transaction.StoredSignIn.CONSENT;
import static hexmail.testkit.contract.transaction.StoredSignIn.NOT_AT_ALL;
import static hexmail.testkit.contract.transaction.StoredSignIn.SESSION;
import static hexmail.testkit.contract.transaction.StoredSignIn.WHOLLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import hexmail.domain.session.WebSession;
import hexmail.testkit.contract.fixture.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// What the work sees, and what others see of it.
public interface IsolationContract extends TransactionsFactory {
  @Test
  default void the_work_sees_what_it_has_changed() {
    Database database = empty();

    StoredSignIn seen =
        database
            .transactions()
            .run(() -> {
              StoredSignIn.write(database);
              return StoredSignIn.in(database);
            });

    assertThat(seen).isEqualTo(WHOLLY);
  }

  @Test
  default void the_work_runs_in_the_thread_of_the_caller() {
    assertThat(empty().transactions().run(Thread::currentThread)).isSameAs(Thread.currentThread());
  }

  @Test
  default void a_call_within_the_work_joins() {
    Database database = empty();

    StoredSignIn seen =
        database
            .transactions()
            .run(() -> {
              database.credentials().save(CONSENT);
              return database.transactions().run(() -> rest(database));
            });

    assertThat(seen).isEqualTo(WHOLLY);
    assertThat(StoredSignIn.in(database)).isEqualTo(WHOLLY);
  }

  @Test
  default void an_exception_after_a_joined_call_undoes_that_call_too() {
    Database database = empty();

    assertThatIllegalStateException()
        .isThrownBy(() ->
            database
                .transactions()
                .run(() -> {
                  database.credentials().save(CONSENT);
                  database.transactions().run(() -> rest(database));
                  throw new IllegalStateException("Ours");
                }));

    assertThat(StoredSignIn.in(database)).isEqualTo(NOT_AT_ALL);
  }

  private static StoredSignIn rest(Database database) {
    database.sessions().open(SESSION);
    database.auditLog().record(StoredSignIn.EVENT);
    return StoredSignIn.in(database);
  }

  @Test
  default void no_other_caller_sees_a_part_of_a_transaction() {
    Database database = empty();

    CompletableFuture<StoredSignIn> seen =
        database
            .transactions()
            .run(() -> {
              database.credentials().save(CONSENT);
              CompletableFuture<StoredSignIn> other = lookedAtByAnother(database);
              rest(database);
              return other;
            });

    // One look after another: what is there at the first look is there at the last.
    StoredSignIn looks = seen.join();
    assertThat(looks).isEqualTo(looks.credential() ? WHOLLY : looks);
    assertThat(StoredSignIn.in(database)).isEqualTo(WHOLLY);
  }

  /// What another thread reads now, or later if it has to wait for the transaction.
  private static CompletableFuture<StoredSignIn> lookedAtByAnother(Database database) {
    CompletableFuture<StoredSignIn> seen = new CompletableFuture<>();
    CompletableFuture<StoredSignIn> now =
        seen.copy().completeOnTimeout(NOT_AT_ALL, 200, TimeUnit.MILLISECONDS);
    Thread.ofPlatform().daemon().start(() -> look(database, seen));
    now.join();
    return seen;
  }

  private static void look(Database database, CompletableFuture<StoredSignIn> seen) {
    try {
      seen.complete(StoredSignIn.in(database));
    } catch (RuntimeException failure) {
      seen.completeExceptionally(failure);
    }
  }

  @Test
  default void no_other_writer_interferes() {
    Database database = empty();
    database.sessions().open(SESSION);

    List<Instant> uses = Race.of(_ -> database.transactions().run(() -> use(database)));

    Instant last = SESSION.lastUsedAt().plusSeconds(Race.RUNNERS);
    assertThat(uses).doesNotHaveDuplicates();
    assertThat(database.sessions().find(SESSION.id(), NOON).map(WebSession::lastUsedAt))
        .contains(last);
  }

  /// Reads, and writes a result that depends on it.
  private static Instant use(Database database) {
    WebSession read = database.sessions().find(SESSION.id(), NOON).orElseThrow();
    Instant next = read.lastUsedAt().plus(Duration.ofSeconds(1));
    database.sessions().touch(read.id(), next, read.expiresAt());
    return next;
  }
}
