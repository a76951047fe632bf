package hexmail.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hexmail.domain.account.AccountId;
import hexmail.domain.secret.Fingerprint;
import hexmail.domain.secret.SessionKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebSessionTest {
  private static final AccountId ADA = new AccountId("1001");
  private static final AccountId GRACE = new AccountId("1002");
  private static final AccountId ALAN = new AccountId("1003");
  private static final Fingerprint ID = new SessionKey("one").fingerprint();
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private static WebSession session(List<AccountSlot> accounts, int nextSlot) {
    return new WebSession(
        ID, accounts, nextSlot, Device.UNKNOWN, NOON, NOON.plusSeconds(1), NOON.plusSeconds(2));
  }

  @Test
  void accounts_get_slots_one_after_the_other() {
    WebSession session = session(List.of(), 0).with(ADA).with(GRACE);

    assertThat(session)
        .isEqualTo(session(List.of(new AccountSlot(0, ADA), new AccountSlot(1, GRACE)), 2));
    assertThat(session.slotOf(GRACE)).contains(1);
    assertThat(session.account(1)).contains(GRACE);
    assertThat(session.account(2)).isEmpty();
    assertThat(session.slotOf(ALAN)).isEmpty();
  }

  @Test
  void an_account_in_the_session_keeps_its_slot() {
    WebSession session = session(List.of(), 0).with(ADA).with(GRACE);

    assertThat(session.with(ADA)).isEqualTo(session);
  }

  @Test
  void the_slot_of_an_account_that_left_is_never_used_again() {
    WebSession left = session(List.of(new AccountSlot(0, ADA)), 2);

    assertThat(left.with(ALAN).slotOf(ALAN)).contains(2);
    assertThat(left.with(GRACE).slotOf(GRACE)).contains(2);
    assertThat(left.with(ALAN).account(1)).isEmpty();
  }

  @Test
  void slots_are_not_reused_after_the_last_account_left() {
    assertThat(session(List.of(), 5).with(ADA).slotOf(ADA)).contains(5);
  }

  @Test
  void the_next_slot_comes_after_all_that_are_taken() {
    assertThatThrownBy(() -> session(List.of(new AccountSlot(3, ADA)), 3))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(session(List.of(new AccountSlot(3, ADA)), 4).account(3)).contains(ADA);
  }

  @Test
  void slots_are_counted_from_0() {
    assertThat(new AccountSlot(0, ADA).number()).isZero();
    assertThatThrownBy(() -> new AccountSlot(-1, ADA)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void another_name_changes_nothing_else() {
    WebSession session = session(List.of(new AccountSlot(0, ADA)), 2);
    Fingerprint other = new SessionKey("two").fingerprint();

    assertThat(session.renamed(other))
        .isEqualTo(
            new WebSession(
                other,
                session.accounts(),
                2,
                session.device(),
                session.openedAt(),
                session.lastUsedAt(),
                session.expiresAt()));
  }

  @Test
  void later_changes_to_the_list_do_not_reach_it() {
    List<AccountSlot> accounts = new ArrayList<>(List.of(new AccountSlot(0, ADA)));

    WebSession session = session(accounts, 1);
    accounts.clear();

    assertThat(session.account(0)).contains(ADA);
  }
}
