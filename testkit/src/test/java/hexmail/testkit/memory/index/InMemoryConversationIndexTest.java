package hexmail.testkit.memory.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import hexmail.domain.account.AccountId;
import hexmail.domain.history.HistoryId;
import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.port.ConversationIndex;
import hexmail.testkit.contract.ConversationIndexContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.memory.InMemoryDatabase;
import hexmail.testkit.memory.InMemoryTransactions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class InMemoryConversationIndexTest implements ConversationIndexContract {
  private static final AccountId ADA = new AccountId("ada");
  private static final AccountId GRACE = new AccountId("grace");
  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
  private static final ConversationId TEA = new ConversationId("tea");
  private static final ConversationId RAIN = new ConversationId("rain");

  @Override
  public ConversationIndex withRoomFor(int summaries) {
    return new InMemoryConversationIndex(new InMemoryDatabase(), summaries);
  }

  @Override
  public RecoverablePort<ConversationIndex> recoverable() {
    return RecoverablePort.of(ConversationIndex.class, new InMemoryConversationIndex());
  }

  @Test
  void what_a_failed_transaction_did_is_undone() {
    InMemoryDatabase memory = new InMemoryDatabase();
    ConversationIndex index = new InMemoryConversationIndex(memory, 10);
    index.keep(ADA, List.of(summary(TEA, 1)));
    index.keep(GRACE, List.of(summary(TEA, 1)));

    assertThatIllegalStateException()
        .isThrownBy(() ->
            new InMemoryTransactions(memory)
                .run(() -> {
                  index.keep(ADA, List.of(summary(TEA, 2), summary(RAIN, 2)));
                  index.remove(ADA, Set.of(TEA));
                  index.forget(GRACE);
                  throw new IllegalStateException("Undo");
                }));

    assertThat(index.find(ADA, List.of(TEA, RAIN))).isEqualTo(Map.of(TEA, summary(TEA, 1)));
    assertThat(index.find(GRACE, List.of(TEA, RAIN))).isEqualTo(Map.of(TEA, summary(TEA, 1)));
  }

  private static ConversationSummary summary(ConversationId id, long changed) {
    return new ConversationSummary(
        id,
        new HistoryId(changed),
        List.of(
            new MessageSummary(
                new MessageId("a1"), id, Correspondent.UNKNOWN, "", "", NOON, Set.of(), false)));
  }
}
