package hexmail.testkit.contract.transaction;

import static hexmail.testkit.contract.transaction.SignedIn.NOT_AT_ALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.domain.outage.StoreUnavailable;
import hexmail.testkit.contract.scene.Breakable;
import org.junit.jupiter.api.Test;

/// Stores that cannot be read or written.
public interface TransactionOutageContract extends TransactionsFactory {
  @Test
  default void a_transaction_says_so_when_the_stores_are_out_of_order() {
    throwsOutage(outOfOrder());
  }

  @Test
  default void what_could_not_be_done_has_changed_nothing() {
    Breakable<Database> breakable = breakable();

    breakable.breakDown();
    throwsOutage(breakable.port());
    breakable.mend();

    assertThat(SignedIn.in(breakable.port())).isEqualTo(NOT_AT_ALL);
  }

  private static void throwsOutage(Database database) {
    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(() ->
            database
                .transactions()
                .run(() -> {
                  SignedIn.write(database);
                  return database;
                }));
  }
}
