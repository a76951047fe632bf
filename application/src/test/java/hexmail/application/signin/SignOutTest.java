package hexmail.application.signin;

import static hexmail.application.world.World.ADA;
import static hexmail.application.world.World.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.application.world.World;
import hexmail.domain.secret.SessionKey;
import hexmail.domain.session.AccountSlot;
import org.junit.jupiter.api.Test;

class SignOutTest {
  private final World world = new World();

  @Test
  void a_sign_out_ends_the_session_and_keeps_the_grant() {
    SessionKey key = world.signIn(ADA);
    SessionKey elsewhere = world.signIn(ADA);

    world.useCases.signOut().signOut(key);
    world.useCases.signOut().signOut(key);

    assertThat(world.openSessions.find(key.fingerprint(), NOON)).isEmpty();
    assertThat(world.session(elsewhere).accounts()).containsExactly(new AccountSlot(0, ADA.id()));
    assertThat(world.credentials.find(ADA.id())).isPresent();
    assertThat(world.google.isGranted(ADA.id())).isTrue();
  }
}
