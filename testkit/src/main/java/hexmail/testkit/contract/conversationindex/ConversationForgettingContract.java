package hexmail.testkit.contract.conversationindex;

import static hexmail.testkit.contract.conversationindex.ConversationTestData.A;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.B;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.C;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.D;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.FIRST;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.FIVE;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.NEXT;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.byId;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.holding;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.keep;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.stored;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.summary;
import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.GRACE;
import static hexmail.testkit.contract.fixture.TestData.ODD_IDS;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.account.AccountId;
import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.port.ConversationIndex;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Each account has a separate index, which is removed as a whole.
public interface ConversationForgettingContract extends ConversationIndexFactory {
  @Test
  default void everything_about_an_account_is_removed() {
    ConversationIndex index = holding(empty(), summary(A), summary(B, 1, 2));

    index.forget(ADA.id());
    index.forget(ADA.id());

    assertThat(stored(index)).isEmpty();
  }

  @Test
  default void conversations_of_a_removed_account_can_be_stored_again() {
    ConversationIndex index = holding(empty(), summary(A, NEXT, 1), summary(B));
    index.forget(ADA.id());

    keep(index, summary(A, FIRST, 2));

    assertThat(stored(index)).isEqualTo(byId(summary(A, FIRST, 2)));
  }

  @Test
  default void a_removed_account_makes_room() {
    ConversationIndex index = holding(withRoomFor(2), summary(A, 5), summary(B, 6));
    index.forget(ADA.id());

    keep(index, summary(C, 1), summary(D, 2));

    assertThat(stored(index)).isEqualTo(byId(summary(C, 1), summary(D, 2)));
  }

  @Test
  default void accounts_with_ids_of_any_form_are_kept_apart() {
    ConversationIndex index = empty();
    ODD_IDS.forEach(id -> index.keep(id, List.of(of(id))));

    assertThat(ODD_IDS)
        .allSatisfy(id -> assertThat(index.find(id, List.of(A, B))).isEqualTo(byId(of(id))));
  }

  private static ConversationSummary of(AccountId account) {
    return summary(A, ODD_IDS.indexOf(account));
  }

  @Test
  default void changes_of_one_account_leave_others_unchanged() {
    ConversationIndex index = holding(empty(), summary(A), summary(B));

    AccountId other = GRACE.id();
    index.keep(other, List.of(summary(A, NEXT, 1, 2), summary(C)));
    index.remove(other, Set.of(A, B));
    assertThat(index.find(other, FIVE)).isEqualTo(byId(summary(C)));
    index.forget(other);

    assertThat(stored(index)).isEqualTo(byId(summary(A), summary(B)));
    assertThat(index.find(other, FIVE)).isEmpty();
  }
}
