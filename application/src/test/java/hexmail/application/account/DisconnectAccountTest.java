package hexmail.application.account;

import static hexmail.application.world.World.ADA;
import static hexmail.application.world.World.GRACE;
import static hexmail.application.world.World.PLAIN;
import static hexmail.application.world.World.keyOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hexmail.application.account.DisconnectAccount.Outcome;
import hexmail.application.signin.CompleteAuthorization;
import hexmail.application.world.World;
import hexmail.domain.authorization.ReturnPath;
import hexmail.domain.authorization.SignInIntent;
import hexmail.domain.authorization.SignInIntent.Mode;
import hexmail.domain.outage.Outage;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.secret.SessionKey;
import hexmail.domain.secret.State;
import hexmail.domain.session.AccountSlot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DisconnectAccountTest {
  private final World world = new World();
  private final SessionKey here = world.signIn(ADA);
  private final SessionKey elsewhere = world.signIn(ADA);

  private Outcome disconnect() {
    return world.useCases.disconnectAccount().disconnect(ADA.id());
  }

  private void assertGoneHere() {
    assertThat(world.credentials.find(ADA.id())).isEmpty();
    assertThat(world.useCases.resumeSession().resume(here)).isEmpty();
    assertThat(world.useCases.resumeSession().resume(elsewhere)).isEmpty();
  }

  @Test
  void nothing_is_left_in_hexmail_or_at_google() {
    assertThat(disconnect()).isEqualTo(new Outcome.Disconnected());

    assertGoneHere();
    assertThat(world.google.isGranted(ADA.id())).isFalse();
    assertThat(world.google.calls().revocations()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Outage.class)
  void nothing_is_stored_when_google_cannot_be_reached(Outage outage) {
    world.google.outage(outage);

    assertThat(disconnect()).isInstanceOf(Outcome.RevocationQueued.class);

    assertGoneHere();
    assertThat(world.google.isGranted(ADA.id())).isTrue();
  }

  @Test
  void nothing_is_stored_when_google_rejects_our_client() {
    world.google.rejectClient(true);

    assertThat(disconnect())
        .isEqualTo(new Outcome.RevocationQueued("Google rejects this client: invalid_client"));

    assertGoneHere();
  }

  @Test
  void a_grant_that_had_ended_before_counts_as_disconnected() {
    world.google.endGrant(ADA.id());
    world.markRevoked(ADA);

    assertThat(disconnect()).isEqualTo(new Outcome.Disconnected());

    assertGoneHere();
  }

  @Test
  void a_second_time_there_is_nothing_to_revoke() {
    assertThat(disconnect()).isEqualTo(new Outcome.Disconnected());
    assertThat(disconnect()).isEqualTo(new Outcome.Disconnected());

    assertThat(world.google.calls().revocations()).isEqualTo(1);
  }

  @Test
  void others_keep_their_credential_and_their_slot() {
    State state = world.begin(SignInIntent.of(null, ReturnPath.HOME, Mode.ADD));
    CompleteAuthorization.Outcome added =
        world.complete(World.callback(state, world.google.consent(state, GRACE), here));
    SessionKey both = keyOf(added);

    assertThat(disconnect()).isEqualTo(new Outcome.Disconnected());

    assertThat(world.session(both).accounts()).containsExactly(new AccountSlot(1, GRACE.id()));
    assertThat(world.credentials.find(GRACE.id())).isPresent();
    assertThat(world.google.isGranted(GRACE.id())).isTrue();
  }

  @Test
  void a_new_consent_brings_the_account_back() {
    assertThat(disconnect()).isEqualTo(new Outcome.Disconnected());

    SessionKey again = keyOf(world.complete(world.begin(PLAIN), ADA));

    assertThat(world.session(again).accounts()).containsExactly(new AccountSlot(0, ADA.id()));
    assertThat(world.credentials.find(ADA.id())).isPresent();
  }

  @Test
  void a_disconnection_that_failed_can_be_repeated_completely() {
    world.sessionOutage.start();
    assertThatThrownBy(this::disconnect).isInstanceOf(StoreUnavailable.class);
    world.sessionOutage.end();

    assertThat(disconnect()).isEqualTo(new Outcome.Disconnected());
    assertGoneHere();
    assertThat(world.google.isGranted(ADA.id())).isFalse();
  }

  @Test
  void an_outage_of_a_store_is_never_reported_as_success() {
    world.credentialOutage.start();

    assertThatThrownBy(this::disconnect).isInstanceOf(StoreUnavailable.class);
    assertThat(world.google.isGranted(ADA.id())).isTrue();
  }
}
