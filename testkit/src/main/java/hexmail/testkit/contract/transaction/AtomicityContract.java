package hexmail.testkit.contract.transaction;

import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.NOON;
import static hexmail.testkit.contract.transaction.StoredSignIn.NOT_AT_ALL;
import static hexmail.testkit.contract.transaction.StoredSignIn.SESSION;
import static hexmail.testkit.contract.transaction.StoredSignIn.WHOLLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import hexmail.domain.credential.Credential;
import hexmail.domain.port.Transactions;
import org.junit.jupiter.api.Test;

/// Transactions are atomic.
public interface AtomicityContract extends TransactionsFactory {
  @Test
  default void the_changes_of_the_work_take_effect_as_a_whole() {
    Database database = empty();

    database
        .transactions()
        .run(() -> {
          StoredSignIn.write(database);
          return database;
        });

    assertThat(StoredSignIn.in(database)).isEqualTo(WHOLLY);
  }

  @Test
  default void the_result_of_the_work_is_returned() {
    Transactions transactions = empty().transactions();
    Object first = new Object();
    Object second = new Object();

    assertThat(transactions.run(() -> first)).isSameAs(first);
    assertThat(transactions.run(() -> second)).isSameAs(second);
  }

  @Test
  default void an_exception_of_the_work_undoes_all_changes_and_is_rethrown() {
    Database database = empty();
    RuntimeException ours = new IllegalStateException("Ours");

    Throwable thrown =
        catchThrowable(() ->
            database
                .transactions()
                .run(() -> {
                  StoredSignIn.write(database);
                  throw ours;
                }));

    assertThat(thrown).isSameAs(ours);
    assertThat(StoredSignIn.in(database)).isEqualTo(NOT_AT_ALL);
  }

  @Test
  default void an_exception_of_a_store_undoes_all_changes_and_is_rethrown() {
    Database database = empty();
    database.sessions().open(SESSION);

    assertThatIllegalStateException()
        .isThrownBy(() ->
            database
                .transactions()
                .run(() -> {
                  StoredSignIn.write(database);
                  return database;
                }));

    assertThat(StoredSignIn.in(database)).isEqualTo(new StoredSignIn(false, true, false));
  }

  @Test
  default void earlier_data_is_unchanged_when_the_work_throws() {
    Database database = empty();
    StoredSignIn.write(database);
    Credential before = database.credentials().find(ADA.id()).orElseThrow();

    assertThatIllegalStateException()
        .isThrownBy(() -> database.transactions().run(() -> undo(database, before)));

    assertThat(database.credentials().find(ADA.id())).contains(before);
    assertThat(database.sessions().find(SESSION.id(), NOON)).contains(SESSION);
    assertThat(StoredSignIn.in(database)).isEqualTo(WHOLLY);
    assertThat(database.credentials().lease(before, NOON, NOON.plusSeconds(5))).isPresent();
  }

  private static Object undo(Database database, Credential before) {
    database.credentials().lease(before, NOON, NOON.plusSeconds(5));
    database.credentials().remove(ADA.id());
    database.sessions().end(SESSION.id());
    database.auditLog().forget(ADA.id());
    throw new IllegalStateException("Ours");
  }
}
