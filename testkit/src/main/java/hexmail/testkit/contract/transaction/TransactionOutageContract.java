package hexmail.testkit.contract.transaction;

import static hexmail.testkit.contract.transaction.StoredSignIn.NOT_AT_ALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.domain.outage.StoreUnavailable;
import hexmail.testkit.contract.fixture.RecoverablePort;
import org.junit.jupiter.api.Test;

/// An outage of the stores.
public interface TransactionOutageContract extends TransactionsFactory {
  @Test
  default void a_transaction_throws_when_the_stores_are_unavailable() {
    throwsOutage(unavailable());
  }

  @Test
  default void a_call_that_throws_has_changed_nothing() {
    RecoverablePort<Database> recoverable = recoverable();

    recoverable.startOutage();
    throwsOutage(recoverable.port());
    recoverable.endOutage();

    assertThat(StoredSignIn.in(recoverable.port())).isEqualTo(NOT_AT_ALL);
  }

  private static void throwsOutage(Database database) {
    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(() ->
            database
                .transactions()
                .run(() -> {
                  StoredSignIn.write(database);
                  return database;
                }));
  }
}
