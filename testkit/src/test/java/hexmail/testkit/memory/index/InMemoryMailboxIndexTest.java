package hexmail.testkit.memory.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import hexmail.domain.account.AccountId;
import hexmail.domain.history.HistoryId;
import hexmail.domain.history.IndexStep;
import hexmail.domain.history.IndexedMessages;
import hexmail.domain.history.MessageClaim;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.port.MailboxIndex;
import hexmail.testkit.contract.MailboxIndexContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.memory.InMemoryDatabase;
import hexmail.testkit.memory.InMemoryTransactions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class InMemoryMailboxIndexTest implements MailboxIndexContract {
  private static final AccountId ADA = new AccountId("ada");
  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
  private static final MessageId ID = new MessageId("a1");

  @Override
  public MailboxIndex withRoomFor(int summaries) {
    return new InMemoryMailboxIndex(new InMemoryDatabase(), summaries);
  }

  @Override
  public RecoverablePort<MailboxIndex> recoverable() {
    return RecoverablePort.of(MailboxIndex.class, new InMemoryMailboxIndex());
  }

  @Test
  void what_a_failed_transaction_did_is_undone() {
    InMemoryDatabase memory = new InMemoryDatabase();
    MailboxIndex index = new InMemoryMailboxIndex(memory, 10);
    HistoryId one = new HistoryId(1);
    index.advance(ADA, new IndexStep.Restart(null, one));
    index.keep(ADA, one, Set.of(), List.of(summary()));
    IndexedMessages before = index.find(ADA, List.of(ID));
    MessageClaim claim = new MessageClaim(List.of(new MessageId("b2")), NOON, NOON.plusSeconds(9));

    assertThatIllegalStateException()
        .isThrownBy(() ->
            new InMemoryTransactions(memory)
                .run(() -> {
                  index.claim(ADA, claim);
                  index.advance(ADA, new IndexStep.Restart(one, new HistoryId(2)));
                  index.forget(ADA);
                  throw new IllegalStateException("Undo");
                }));

    assertThat(index.find(ADA, List.of(ID))).isEqualTo(before);
    assertThat(index.claim(ADA, claim)).isEqualTo(Set.copyOf(claim.messages()));
  }

  private static MessageSummary summary() {
    return new MessageSummary(
        ID, new ConversationId("t1"), Correspondent.UNKNOWN, "", "", NOON, Set.of(), false);
  }
}
