package hexmail.testkit.contract.opened;

import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.GRACE;
import static hexmail.testkit.contract.opened.OpenedTestData.A;
import static hexmail.testkit.contract.opened.OpenedTestData.ADA_ELSEWHERE;
import static hexmail.testkit.contract.opened.OpenedTestData.ADA_HERE;
import static hexmail.testkit.contract.opened.OpenedTestData.B;
import static hexmail.testkit.contract.opened.OpenedTestData.GRACE_HERE;
import static hexmail.testkit.contract.opened.OpenedTestData.byId;
import static hexmail.testkit.contract.opened.OpenedTestData.keep;
import static hexmail.testkit.contract.opened.OpenedTestData.message;
import static hexmail.testkit.contract.opened.OpenedTestData.reader;
import static hexmail.testkit.contract.opened.OpenedTestData.session;
import static hexmail.testkit.contract.opened.OpenedTestData.signedIn;
import static hexmail.testkit.contract.opened.OpenedTestData.stored;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.session.SessionAccount;
import org.junit.jupiter.api.Test;

/// Messages end with the session in which they were opened.
public interface SessionEndContract extends OpenedMessagesFactory {
  @Test
  default void for_an_account_that_is_not_signed_in_nothing_is_stored() {
    Store store = signedIn(empty());
    SessionAccount noSession = reader("tablet", 0, ADA);
    SessionAccount noAccount = reader("phone", 1, GRACE);
    SessionAccount notInThisSlot = reader("laptop", 1, ADA);

    keep(store, noSession, message(A));
    keep(store, noAccount, message(A));
    keep(store, notInThisSlot, message(A));

    assertThat(stored(store, noSession)).isEmpty();
    assertThat(stored(store, noAccount)).isEmpty();
    assertThat(stored(store, notInThisSlot)).isEmpty();
    assertThat(stored(store, GRACE_HERE)).isEmpty();
  }

  @Test
  default void when_a_session_ends_its_messages_are_gone_and_those_of_others_stay() {
    Store store = signedIn(empty());
    keep(store, ADA_HERE, message(A), message(B));
    keep(store, GRACE_HERE, message(A));
    keep(store, ADA_ELSEWHERE, message(A));

    store.sessions().end(ADA_HERE.session());

    assertThat(stored(store, ADA_HERE)).isEmpty();
    assertThat(stored(store, GRACE_HERE)).isEmpty();
    assertThat(stored(store, ADA_ELSEWHERE)).isEqualTo(byId(message(A)));
  }

  @Test
  default void when_a_session_is_replaced_its_messages_are_gone() {
    Store store = signedIn(empty());
    keep(store, ADA_ELSEWHERE, message(A));

    assertThat(
            store
                .sessions()
                .replace(ADA_ELSEWHERE.session(), session("tablet", ADA.id(), GRACE.id())))
        .isTrue();

    assertThat(stored(store, ADA_ELSEWHERE)).isEmpty();
    assertThat(stored(store, reader("tablet", 0, ADA))).isEmpty();
  }

  @Test
  default void when_an_account_is_signed_out_its_messages_are_gone_and_those_of_others_stay() {
    Store store = signedIn(empty());
    keep(store, ADA_HERE, message(A));
    keep(store, GRACE_HERE, message(A), message(B));
    keep(store, ADA_ELSEWHERE, message(A));

    store.directory().signOut(ADA.id());

    assertThat(stored(store, ADA_HERE)).isEmpty();
    assertThat(stored(store, ADA_ELSEWHERE)).isEmpty();
    assertThat(stored(store, GRACE_HERE)).isEqualTo(byId(message(A), message(B)));
  }

  @Test
  default void after_the_end_of_a_session_nothing_is_stored_for_it() {
    Store store = signedIn(empty());
    store.sessions().end(ADA_HERE.session());
    store.directory().signOut(ADA.id());

    keep(store, ADA_HERE, message(A));
    keep(store, ADA_ELSEWHERE, message(A));

    assertThat(stored(store, ADA_HERE)).isEmpty();
    assertThat(stored(store, ADA_ELSEWHERE)).isEmpty();
  }
}
