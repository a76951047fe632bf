package hexmail.application.signin;

import static hexmail.application.world.World.ADA;
import static hexmail.application.world.World.GRACE;
import static hexmail.application.world.World.stateOf;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.application.signin.CompleteAuthorization.Outcome;
import hexmail.application.world.World;
import hexmail.domain.authorization.ReturnPath;
import hexmail.domain.authorization.SignInIntent;
import hexmail.domain.authorization.SignInIntent.Mode;
import java.net.URI;

/// Fixtures for tests of a completed sign-in: two intents, and what is checked afterwards.
final class SignIns {
  static final ReturnPath MAIL = new ReturnPath("/u/0/mail");
  static final SignInIntent AS_ADA =
      SignInIntent.of(ADA, new ReturnPath("/u/4/mail?q=a"), Mode.PLAIN);

  private SignIns() {}

  static void assertNothingIsStored(World world) {
    assertThat(world.credentials.find(ADA.id())).isEmpty();
    assertThat(world.credentials.find(GRACE.id())).isEmpty();
    assertThat(world.openSessions.size()).isZero();
  }

  /// Ada can complete the attempt at `url`.
  static void assertWorks(World world, URI url) {
    assertThat(world.complete(stateOf(url), ADA)).isInstanceOf(Outcome.SignedIn.class);
  }
}
