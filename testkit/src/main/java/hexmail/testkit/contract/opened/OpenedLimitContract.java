package hexmail.testkit.contract.opened;

import static hexmail.testkit.contract.opened.OpenedTestData.A;
import static hexmail.testkit.contract.opened.OpenedTestData.ADA_ELSEWHERE;
import static hexmail.testkit.contract.opened.OpenedTestData.ADA_HERE;
import static hexmail.testkit.contract.opened.OpenedTestData.B;
import static hexmail.testkit.contract.opened.OpenedTestData.C;
import static hexmail.testkit.contract.opened.OpenedTestData.D;
import static hexmail.testkit.contract.opened.OpenedTestData.GRACE_HERE;
import static hexmail.testkit.contract.opened.OpenedTestData.byId;
import static hexmail.testkit.contract.opened.OpenedTestData.keep;
import static hexmail.testkit.contract.opened.OpenedTestData.large;
import static hexmail.testkit.contract.opened.OpenedTestData.message;
import static hexmail.testkit.contract.opened.OpenedTestData.signedIn;
import static hexmail.testkit.contract.opened.OpenedTestData.stored;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A bounded number of messages and of bytes is stored for each account of a session.
public interface OpenedLimitContract extends OpenedMessagesFactory {
  /// More than any clause stores.
  int MUCH = 1_000_000;

  @Test
  default void beyond_the_number_of_messages_those_stored_first_are_removed() {
    Store store = signedIn(withRoomFor(2, MUCH, MUCH));

    keep(store, ADA_HERE, message(B), message(A));
    keep(store, ADA_HERE, message(C));

    assertThat(stored(store, ADA_HERE)).isEqualTo(byId(message(A), message(C)));
  }

  @Test
  default void beyond_the_number_of_bytes_those_stored_first_are_removed() {
    Store store = signedIn(withRoomFor(10, 25_000, MUCH));

    keep(store, ADA_HERE, large(B, 10));
    keep(store, ADA_HERE, message(A));
    keep(store, ADA_HERE, large(C, 10));
    assertThat(stored(store, ADA_HERE)).isEqualTo(byId(large(B, 10), message(A), large(C, 10)));

    keep(store, ADA_HERE, large(D, 10));

    assertThat(stored(store, ADA_HERE)).isEqualTo(byId(message(A), large(C, 10), large(D, 10)));
  }

  @Test
  default void the_limits_hold_however_many_are_stored_at_once() {
    Store store = signedIn(withRoomFor(3, 25_000, MUCH));

    keep(store, ADA_HERE, large(A, 10), large(B, 10), large(C, 10), message(D));

    assertThat(stored(store, ADA_HERE)).isEqualTo(byId(large(B, 10), large(C, 10), message(D)));
  }

  @Test
  default void a_message_that_is_stored_again_counts_once_and_as_stored_last() {
    Store store = signedIn(withRoomFor(2, 25_000, MUCH));
    keep(store, ADA_HERE, large(A, 10), large(B, 10));

    keep(store, ADA_HERE, large(A, 11));
    assertThat(stored(store, ADA_HERE)).isEqualTo(byId(large(A, 11), large(B, 10)));
    keep(store, ADA_HERE, message(C));

    assertThat(stored(store, ADA_HERE)).isEqualTo(byId(large(A, 11), message(C)));
  }

  @Test
  default void a_message_that_is_too_large_is_not_stored_and_costs_no_other() {
    Store store = signedIn(withRoomFor(2, 25_000, 15_000));
    keep(store, ADA_HERE, large(A, 14), message(B));

    keep(store, ADA_HERE, large(C, 16));

    assertThat(stored(store, ADA_HERE)).isEqualTo(byId(large(A, 14), message(B)));
  }

  @Test
  default void a_message_that_has_become_too_large_is_gone() {
    Store store = signedIn(withRoomFor(2, 25_000, 15_000));
    keep(store, ADA_HERE, message(A), message(B));

    keep(store, ADA_HERE, large(A, 16));

    assertThat(stored(store, ADA_HERE)).isEqualTo(byId(message(B)));
  }

  @Test
  default void each_account_of_a_session_has_limits_of_its_own() {
    Store store = signedIn(withRoomFor(2, MUCH, MUCH));

    keep(store, ADA_HERE, message(A), message(B));
    keep(store, GRACE_HERE, message(A), message(B), message(C));
    keep(store, ADA_ELSEWHERE, message(B), message(D));

    assertThat(stored(store, ADA_HERE)).isEqualTo(byId(message(A), message(B)));
    assertThat(stored(store, GRACE_HERE)).isEqualTo(byId(message(B), message(C)));
    assertThat(stored(store, ADA_ELSEWHERE)).isEqualTo(byId(message(B), message(D)));
  }
}
