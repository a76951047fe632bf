package hexmail.application.account;

import static hexmail.application.world.World.ADA;
import static hexmail.application.world.World.DEVICE;
import static hexmail.application.world.World.GRACE;
import static hexmail.application.world.World.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hexmail.application.world.World;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.GrantEnd;
import hexmail.domain.credential.GrantState;
import hexmail.domain.secret.SessionKey;
import hexmail.domain.session.AccountSlot;
import hexmail.domain.session.WebSession;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListAccountsTest {
  private final World world = new World();
  private final ListAccounts listAccounts = world.useCases.listAccounts();
  private final WebSession session =
      new WebSession(
          new SessionKey("key").fingerprint(),
          List.of(new AccountSlot(1, GRACE.id()), new AccountSlot(4, ADA.id())),
          5,
          DEVICE,
          NOON,
          NOON,
          NOON);

  @Test
  void accounts_come_in_the_order_of_their_slots() {
    assertThat(world.signIn(ADA)).isNotEqualTo(world.signIn(GRACE));

    assertThat(listAccounts.list(session))
        .extracting(ConnectedAccount::slot, ConnectedAccount::account)
        .containsExactly(tuple(1, GRACE), tuple(4, ADA));
    assertThat(listAccounts.inSlot(session, 4)).get().satisfies(this::showsAda);
    assertThat(listAccounts.inSlot(session, 0)).isEmpty();
  }

  @Test
  void an_account_without_a_credential_is_left_out() {
    assertThat(world.signIn(ADA)).isNotNull();

    assertThat(listAccounts.list(session)).singleElement().satisfies(this::showsAda);
    assertThat(listAccounts.inSlot(session, 1)).isEmpty();
  }

  @Test
  void an_account_with_a_revoked_grant_stays() {
    assertThat(world.signIn(ADA)).isNotNull();
    world.markRevoked(ADA);

    assertThat(listAccounts.inSlot(session, 4)).get().satisfies(this::showsAda);
  }

  @Test
  void an_account_that_was_read_before_can_be_read_again() {
    assertThat(world.signIn(ADA)).isNotNull();
    ConnectedAccount before = listAccounts.inSlot(session, 4).orElseThrow();
    world.markRevoked(ADA);

    assertThat(before.state()).isEqualTo(new GrantState.Active());
    assertThat(listAccounts.reread(before)).get().satisfies(this::showsAda);
    world.credentials.remove(ADA.id());
    assertThat(listAccounts.reread(before)).isEmpty();
  }

  @Test
  void an_account_prints_no_token() {
    assertThat(world.signIn(ADA)).isNotNull();

    assertThat(listAccounts.list(session))
        .singleElement()
        .asString()
        .isEqualTo("ConnectedAccount[slot=4, account=" + ADA + "]");
  }

  private void showsAda(ConnectedAccount shown) {
    Credential stored = world.credential(ADA);
    assertThat(shown.slot()).isEqualTo(4);
    assertThat(shown.id()).isEqualTo(ADA.id());
    assertThat(shown.account()).isEqualTo(ADA);
    assertThat(shown.email()).isEqualTo(ADA.email());
    assertThat(shown.scopes()).isEqualTo(stored.scopes());
    assertThat(shown.state()).isEqualTo(stored.state());
    assertThat(shown.consentedAt()).isEqualTo(stored.consentedAt());
    assertThat(shown.refreshedAt()).isEqualTo(stored.refreshedAt());
    assertThat(shown.grantEnd(false)).isEqualTo(GrantEnd.of(stored, false));
  }
}
