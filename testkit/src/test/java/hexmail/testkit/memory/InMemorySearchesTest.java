package hexmail.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import hexmail.domain.account.AccountId;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.port.Searches;
import hexmail.domain.search.AccountSearches;
import hexmail.testkit.contract.SearchesContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import org.junit.jupiter.api.Test;

final class InMemorySearchesTest implements SearchesContract {
  private static final AccountId ADA = new AccountId("ada");

  @Override
  public RecoverablePort<Searches> recoverable() {
    return RecoverablePort.of(Searches.class, new InMemorySearches(new InMemoryDatabase()));
  }

  @Test
  void what_a_failed_transaction_did_is_undone() {
    InMemoryDatabase memory = new InMemoryDatabase();
    Searches searches = new InMemorySearches(memory);
    AccountSearches unread = AccountSearches.NONE.remembering(new MailQuery("is:unread"));
    assertThat(searches.replace(ADA, AccountSearches.NONE, unread)).isTrue();

    assertThatIllegalStateException()
        .isThrownBy(() ->
            new InMemoryTransactions(memory)
                .run(() -> {
                  searches.forget(ADA);
                  throw new IllegalStateException("Undo");
                }));

    assertThat(searches.of(ADA)).isEqualTo(unread);
  }
}
