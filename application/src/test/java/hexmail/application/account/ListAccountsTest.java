package hexmail.application.account;

import static hexmail.application.world.World.ADA;
import static hexmail.application.world.World.DEVICE;
import static hexmail.application.world.World.GRACE;
import static hexmail.application.world.World.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.application.account.ListAccounts.SignedIn;
import hexmail.application.world.World;
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
  void accounts_come_in_the_order_of_their_slots_with_what_is_held() {
    assertThat(world.signIn(ADA)).isNotEqualTo(world.signIn(GRACE));

    assertThat(listAccounts.list(session))
        .containsExactly(
            new SignedIn(1, world.credential(GRACE)), new SignedIn(4, world.credential(ADA)));
    assertThat(listAccounts.inSlot(session, 4)).contains(new SignedIn(4, world.credential(ADA)));
    assertThat(listAccounts.inSlot(session, 0)).isEmpty();
  }

  @Test
  void one_whose_credential_is_gone_is_left_out() {
    assertThat(world.signIn(ADA)).isNotNull();

    assertThat(listAccounts.list(session)).containsExactly(new SignedIn(4, world.credential(ADA)));
    assertThat(listAccounts.inSlot(session, 1)).isEmpty();
  }

  @Test
  void one_whose_grant_is_revoked_stays() {
    assertThat(world.signIn(ADA)).isNotNull();
    world.markRevoked(ADA);

    assertThat(listAccounts.inSlot(session, 4)).contains(new SignedIn(4, world.credential(ADA)));
  }
}
