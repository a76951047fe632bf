package hexmail.testkit.contract.opened;

import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.GRACE;
import static hexmail.testkit.contract.opened.OpenedTestData.A;
import static hexmail.testkit.contract.opened.OpenedTestData.ADA_ELSEWHERE;
import static hexmail.testkit.contract.opened.OpenedTestData.ADA_HERE;
import static hexmail.testkit.contract.opened.OpenedTestData.B;
import static hexmail.testkit.contract.opened.OpenedTestData.C;
import static hexmail.testkit.contract.opened.OpenedTestData.D;
import static hexmail.testkit.contract.opened.OpenedTestData.GRACE_HERE;
import static hexmail.testkit.contract.opened.OpenedTestData.byId;
import static hexmail.testkit.contract.opened.OpenedTestData.keep;
import static hexmail.testkit.contract.opened.OpenedTestData.message;
import static hexmail.testkit.contract.opened.OpenedTestData.signedIn;
import static hexmail.testkit.contract.opened.OpenedTestData.stored;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.message.MessageId;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Messages are removed, some or all of an account.
public interface OpenedRemovalContract extends OpenedMessagesFactory {
  @Test
  default void removed_messages_are_gone_from_every_session_and_the_others_stay() {
    Store store = signedIn(empty());
    keep(store, ADA_HERE, message(A), message(B), message(C));
    keep(store, ADA_ELSEWHERE, message(A), message(D));

    store.opened().remove(ADA.id(), List.of(A, C, A));

    assertThat(stored(store, ADA_HERE)).isEqualTo(byId(message(B)));
    assertThat(stored(store, ADA_ELSEWHERE)).isEqualTo(byId(message(D)));
  }

  @Test
  default void messages_of_another_account_are_not_removed() {
    Store store = signedIn(empty());
    keep(store, ADA_HERE, message(A));
    keep(store, GRACE_HERE, message(A), message(B));

    store.opened().remove(GRACE.id(), List.of(A));

    assertThat(stored(store, ADA_HERE)).isEqualTo(byId(message(A)));
    assertThat(stored(store, GRACE_HERE)).isEqualTo(byId(message(B)));
  }

  @Test
  default void removing_what_is_not_stored_has_no_effect() {
    Store store = signedIn(empty());
    keep(store, ADA_HERE, message(A));

    store.opened().remove(ADA.id(), List.of());
    store.opened().remove(ADA.id(), List.of(B, new MessageId("A")));
    store.opened().remove(GRACE.id(), List.of(A));

    assertThat(stored(store, ADA_HERE)).isEqualTo(byId(message(A)));
  }

  @Test
  default void all_messages_of_an_account_are_removed_and_other_accounts_are_unchanged() {
    Store store = signedIn(empty());
    keep(store, ADA_HERE, message(A), message(B));
    keep(store, ADA_ELSEWHERE, message(C));
    keep(store, GRACE_HERE, message(A));

    store.opened().forget(ADA.id());

    assertThat(stored(store, ADA_HERE)).isEmpty();
    assertThat(stored(store, ADA_ELSEWHERE)).isEmpty();
    assertThat(stored(store, GRACE_HERE)).isEqualTo(byId(message(A)));
  }

  @Test
  default void a_removed_message_can_be_stored_again() {
    Store store = signedIn(empty());
    keep(store, ADA_HERE, message(A), message(B));
    store.opened().remove(ADA.id(), List.of(A));
    keep(store, ADA_HERE, message(A, "again"));
    assertThat(stored(store, ADA_HERE)).isEqualTo(byId(message(A, "again"), message(B)));

    store.opened().forget(ADA.id());
    keep(store, ADA_HERE, message(A));

    assertThat(stored(store, ADA_HERE)).isEqualTo(byId(message(A)));
  }
}
