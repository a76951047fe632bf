package hexmail.testkit.contract.session;

import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.GRACE;
import static hexmail.testkit.contract.fixture.TestData.NOON;
import static hexmail.testkit.contract.fixture.TestData.ODD_IDS;
import static hexmail.testkit.contract.fixture.TestData.fingerprint;
import static hexmail.testkit.contract.session.SessionTestData.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.domain.account.AccountId;
import hexmail.domain.port.Sessions;
import hexmail.domain.session.AccountSlot;
import hexmail.domain.session.Device;
import hexmail.domain.session.WebSession;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Sessions are found as they were opened.
public interface SessionOpeningContract extends SessionsFactory {
  @Test
  default void a_session_is_found_exactly_as_it_was_opened() {
    Sessions store = empty();
    List<AccountSlot> slots = List.of(new AccountSlot(1, GRACE.id()), new AccountSlot(4, ADA.id()));
    // As long as it may be, and four bytes a character.
    Device device = new Device("\uD83D\uDC8C".repeat(39) + "'\"");
    WebSession session =
        new WebSession(
            fingerprint("key"),
            slots,
            7,
            device,
            NOON.minusSeconds(60),
            NOON,
            NOON.plusSeconds(60));

    store.open(session);

    assertThat(store.find(session.id(), NOON)).contains(session);
  }

  @Test
  default void a_session_without_accounts_is_found_as_such() {
    Sessions store = empty();
    WebSession session = session("key");

    store.open(session);

    assertThat(store.find(session.id(), NOON)).contains(session);
  }

  @Test
  default void accounts_with_ids_of_any_form_keep_their_slots() {
    Sessions store = empty();
    WebSession session = session("key", ODD_IDS.toArray(AccountId[]::new));

    store.open(session);

    assertThat(store.find(session.id(), NOON)).contains(session);
  }

  @Test
  default void an_unknown_session_is_not_found() {
    assertThat(empty().find(fingerprint("key"), NOON)).isEmpty();
  }

  @Test
  default void an_id_is_never_overwritten() {
    Sessions store = empty();
    WebSession session = session("key", ADA.id());
    store.open(session);

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> store.open(session("key", GRACE.id())));
    assertThat(store.find(session.id(), NOON)).contains(session);
  }
}
