package hexmail.testkit.contract.index;

import static hexmail.testkit.contract.fixture.Outages.during;
import static hexmail.testkit.contract.fixture.Outages.everyCallThrows;
import static hexmail.testkit.contract.fixture.Outages.isOver;
import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.GRACE;
import static hexmail.testkit.contract.index.IndexTestData.A;
import static hexmail.testkit.contract.index.IndexTestData.B;
import static hexmail.testkit.contract.index.IndexTestData.C;
import static hexmail.testkit.contract.index.IndexTestData.NEXT;
import static hexmail.testkit.contract.index.IndexTestData.START;
import static hexmail.testkit.contract.index.IndexTestData.begin;
import static hexmail.testkit.contract.index.IndexTestData.claim;
import static hexmail.testkit.contract.index.IndexTestData.deleted;
import static hexmail.testkit.contract.index.IndexTestData.follow;
import static hexmail.testkit.contract.index.IndexTestData.holding;
import static hexmail.testkit.contract.index.IndexTestData.keep;
import static hexmail.testkit.contract.index.IndexTestData.restart;
import static hexmail.testkit.contract.index.IndexTestData.summary;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.history.IndexedMessages;
import hexmail.domain.port.MailboxIndex;
import hexmail.testkit.contract.fixture.RecoverablePort;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// An outage of the storage.
public interface IndexOutageContract extends MailboxIndexFactory {
  @Test
  default void every_call_throws_when_the_storage_is_unavailable() {
    MailboxIndex index = unavailable();

    everyCallThrows(
        () -> index.find(ADA.id(), List.of(A)),
        () -> index.advance(ADA.id(), begin(START)),
        () -> claim(index, ADA.id(), A),
        () -> keep(index, START, summary(A)),
        () -> index.forget(ADA.id()));
  }

  @Test
  default void a_call_that_throws_has_changed_nothing() {
    RecoverablePort<MailboxIndex> recoverable = recoverable();
    MailboxIndex index = holding(recoverable.port(), A, B);
    claim(index, ADA.id(), C);
    IndexedMessages before = index.find(ADA.id(), List.of(A, B, C));

    during(
        recoverable,
        () -> index.advance(ADA.id(), follow(START, NEXT, deleted(A))),
        () -> index.advance(ADA.id(), restart(START, NEXT)),
        () -> index.advance(GRACE.id(), begin(START)),
        () -> index.keep(ADA.id(), START, Set.of(C), List.of(summary(C))),
        () -> index.forget(ADA.id()));
    isOver(() -> index.find(ADA.id(), List.of(A, B, C)));

    assertThat(index.find(ADA.id(), List.of(A, B, C))).isEqualTo(before);
    assertThat(claim(index, ADA.id(), C)).isEmpty();
    assertThat(index.find(GRACE.id(), List.of(A))).isEqualTo(IndexedMessages.NOTHING);
  }

  @Test
  default void a_claim_that_throws_leaves_messages_unclaimed() {
    RecoverablePort<MailboxIndex> recoverable = recoverable();
    MailboxIndex index = holding(recoverable.port());

    during(recoverable, () -> claim(index, ADA.id(), A));

    assertThat(claim(index, ADA.id(), A)).isEqualTo(Set.of(A));
  }
}
