package hexmail.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.port.PictureSenders;
import hexmail.testkit.contract.PictureSendersContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import org.junit.jupiter.api.Test;

final class InMemoryPictureSendersTest implements PictureSendersContract {
  private static final AccountId ADA = new AccountId("ada");
  private static final AccountId GRACE = new AccountId("grace");
  private static final EmailAddress NEWS = new EmailAddress("news@letters.example");
  private static final EmailAddress SHOP = new EmailAddress("offers@shop.example");

  @Override
  public PictureSenders withRoomFor(int senders) {
    return new InMemoryPictureSenders(new InMemoryDatabase(), senders);
  }

  @Override
  public RecoverablePort<PictureSenders> recoverable() {
    return RecoverablePort.of(PictureSenders.class, new InMemoryPictureSenders());
  }

  @Test
  void what_a_failed_transaction_did_is_undone() {
    InMemoryDatabase memory = new InMemoryDatabase();
    PictureSenders senders = new InMemoryPictureSenders(memory, 10);
    senders.allow(ADA, NEWS);
    senders.allow(GRACE, NEWS);

    assertThatIllegalStateException()
        .isThrownBy(() ->
            new InMemoryTransactions(memory)
                .run(() -> {
                  senders.allow(ADA, SHOP);
                  senders.disallow(ADA, NEWS);
                  senders.forget(GRACE);
                  throw new IllegalStateException("Undo");
                }));

    assertThat(senders.allowed(ADA)).containsExactly(NEWS);
    assertThat(senders.allowed(GRACE)).containsExactly(NEWS);
  }
}
