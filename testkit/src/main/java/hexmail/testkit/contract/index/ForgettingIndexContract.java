package hexmail.testkit.contract.index;

import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.GRACE;
import static hexmail.testkit.contract.fixture.TestData.ODD_IDS;
import static hexmail.testkit.contract.index.IndexTestData.A;
import static hexmail.testkit.contract.index.IndexTestData.AFTERWARDS;
import static hexmail.testkit.contract.index.IndexTestData.B;
import static hexmail.testkit.contract.index.IndexTestData.LAST;
import static hexmail.testkit.contract.index.IndexTestData.NEXT;
import static hexmail.testkit.contract.index.IndexTestData.START;
import static hexmail.testkit.contract.index.IndexTestData.WORK;
import static hexmail.testkit.contract.index.IndexTestData.begin;
import static hexmail.testkit.contract.index.IndexTestData.byId;
import static hexmail.testkit.contract.index.IndexTestData.claim;
import static hexmail.testkit.contract.index.IndexTestData.deleted;
import static hexmail.testkit.contract.index.IndexTestData.follow;
import static hexmail.testkit.contract.index.IndexTestData.holding;
import static hexmail.testkit.contract.index.IndexTestData.keep;
import static hexmail.testkit.contract.index.IndexTestData.restart;
import static hexmail.testkit.contract.index.IndexTestData.summary;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.account.AccountId;
import hexmail.domain.history.IndexedMessages;
import hexmail.domain.history.MailboxChange.LabelsAdded;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.port.MailboxIndex;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Each account has a separate index, which is removed as a whole.
public interface ForgettingIndexContract extends MailboxIndexFactory {
  @Test
  default void a_removal_removes_all_summaries_and_the_history_id() {
    MailboxIndex index = holding(empty(), A);
    index.advance(ADA.id(), restart(START, NEXT));
    keep(index, NEXT, summary(B));

    index.forget(ADA.id());
    index.forget(ADA.id());

    assertThat(index.find(ADA.id(), List.of(A, B))).isEqualTo(IndexedMessages.NOTHING);
    index.advance(ADA.id(), begin(LAST));
    assertThat(index.find(ADA.id(), List.of(A, B)))
        .isEqualTo(new IndexedMessages(LAST, Map.of(), Map.of()));
  }

  @Test
  default void a_removal_removes_claims_too() {
    MailboxIndex index = holding(empty());
    claim(index, ADA.id(), A);

    index.forget(ADA.id());

    assertThat(claim(holding(index), ADA.id(), A)).isEqualTo(Set.of(A));
  }

  @Test
  default void summaries_read_before_a_removal_are_not_stored() {
    MailboxIndex index = holding(empty());
    claim(index, ADA.id(), A);
    index.forget(ADA.id());

    assertThat(index.keep(ADA.id(), START, Set.of(A), List.of(summary(A)))).isFalse();
    assertThat(index.find(ADA.id(), List.of(A))).isEqualTo(IndexedMessages.NOTHING);
  }

  @Test
  default void accounts_with_ids_of_any_form_are_kept_apart() {
    MailboxIndex index = empty();
    ODD_IDS.forEach(id -> index.advance(id, begin(START)));
    ODD_IDS.forEach(id -> index.keep(id, START, Set.of(), List.of(of(id))));

    assertThat(ODD_IDS)
        .allSatisfy(id -> assertThat(index.find(id, List.of(A)).current()).isEqualTo(byId(of(id))));
    assertThat(ODD_IDS).allSatisfy(id -> assertThat(claim(index, id, A, B)).isEqualTo(Set.of(B)));
  }

  private static MessageSummary of(AccountId account) {
    return summary(A, ODD_IDS.indexOf(account));
  }

  @Test
  default void changes_of_one_account_leave_others_unchanged() {
    MailboxIndex index = holding(empty(), A, B);
    claim(index, ADA.id(), new MessageId("c"));
    IndexedMessages before = index.find(ADA.id(), List.of(A, B));

    AccountId other = GRACE.id();
    index.advance(other, begin(START));
    index.keep(other, START, Set.of(new MessageId("c")), List.of(summary(A, 1)));
    index.advance(other, follow(START, NEXT, new LabelsAdded(A, Set.of(WORK)), deleted(B)));
    index.advance(other, restart(NEXT, LAST));
    index.advance(other, restart(LAST, AFTERWARDS));
    index.forget(other);

    assertThat(index.find(ADA.id(), List.of(A, B))).isEqualTo(before);
    assertThat(claim(index, ADA.id(), new MessageId("c"))).isEmpty();
    assertThat(index.find(other, List.of(A, B))).isEqualTo(IndexedMessages.NOTHING);
  }
}
