package hexmail.testkit.contract.conversationindex;

import static hexmail.testkit.contract.conversationindex.ConversationTestData.A;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.B;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.C;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.FIVE;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.NEXT;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.byId;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.holding;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.keep;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.stored;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.summary;
import static hexmail.testkit.contract.fixture.Outages.during;
import static hexmail.testkit.contract.fixture.Outages.everyCallThrows;
import static hexmail.testkit.contract.fixture.Outages.isOver;
import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.port.ConversationIndex;
import hexmail.testkit.contract.fixture.RecoverablePort;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// An outage of the storage.
public interface ConversationOutageContract extends ConversationIndexFactory {
  @Test
  default void every_call_throws_when_the_storage_is_unavailable() {
    ConversationIndex index = unavailable();

    everyCallThrows(
        () -> stored(index),
        () -> keep(index, summary(A)),
        () -> index.remove(ADA.id(), Set.of(A)),
        () -> index.forget(ADA.id()));
  }

  @Test
  default void a_call_that_throws_has_changed_nothing() {
    RecoverablePort<ConversationIndex> recoverable = recoverable();
    ConversationIndex index = holding(recoverable.port(), summary(A), summary(B));

    during(
        recoverable,
        () -> keep(index, summary(A, NEXT, 1), summary(C)),
        () -> index.keep(GRACE.id(), List.of(summary(C))),
        () -> index.remove(ADA.id(), Set.of(A)),
        () -> index.forget(ADA.id()));
    isOver(() -> stored(index));

    assertThat(stored(index)).isEqualTo(byId(summary(A), summary(B)));
    assertThat(index.find(GRACE.id(), FIVE)).isEmpty();
  }
}
