package hexmail.application.account;

import static hexmail.application.world.World.ADA;
import static hexmail.application.world.World.GRACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hexmail.application.account.RevokeGrants.Outcome;
import hexmail.application.signin.CompleteAuthorization;
import hexmail.application.world.World;
import hexmail.domain.audit.AuditEvent;
import hexmail.domain.audit.AuditEvent.Kind;
import hexmail.domain.outage.Outage;
import hexmail.domain.outage.StoreUnavailable;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RevokeGrantsTest {
  private final World world = new World();
  private final RevokeGrants revokeGrants = world.useCases.revokeGrants();

  /// Ada is disconnected while Google cannot be reached.
  @BeforeEach
  void ada_disconnects_while_google_cannot_be_reached() {
    assertThat(world.signIn(ADA)).isNotNull();
    world.google.outage(Outage.UNREACHABLE);
    assertThat(world.useCases.disconnectAccount().disconnect(ADA.id()))
        .isInstanceOf(DisconnectAccount.Outcome.RevocationQueued.class);
  }

  private void consentAnew() {
    assertThat(world.complete(world.begin(World.FORCED), ADA))
        .isInstanceOf(CompleteAuthorization.Outcome.SignedIn.class);
  }

  private List<Kind> trail() {
    return world.audit.of(ADA.id(), 10).stream().map(AuditEvent::kind).toList();
  }

  @Test
  void a_failed_revocation_is_not_due_at_once() {
    assertThat(revokeGrants.next()).isEmpty();
  }

  @Test
  void a_failed_revocation_is_retried_after_five_minutes() {
    world.google.outage(null);
    world.clock.advance(RevokeGrants.RETRY_INTERVAL);

    assertThat(revokeGrants.next()).contains(new Outcome.Revoked());

    assertThat(world.google.isGranted(ADA.id())).isFalse();
    assertThat(world.revocations.size()).isZero();
    assertThat(revokeGrants.next()).isEmpty();
    assertThat(trail())
        .containsExactly(Kind.REVOKED, Kind.DISCONNECTED, Kind.SIGNED_IN, Kind.CONSENTED);
  }

  @Test
  void a_revocation_is_retried_for_a_day() {
    for (int tries = 1;
        tries < Duration.ofHours(24).dividedBy(RevokeGrants.RETRY_INTERVAL);
        tries++) {
      world.clock.advance(RevokeGrants.RETRY_INTERVAL);
      assertThat(revokeGrants.next().orElseThrow()).isInstanceOf(Outcome.Queued.class);
      assertThat(revokeGrants.next()).isEmpty();
    }
    world.clock.advance(RevokeGrants.RETRY_INTERVAL);

    assertThat(revokeGrants.next().orElseThrow()).isInstanceOf(Outcome.GivenUp.class);

    assertThat(world.revocations.size()).isZero();
    assertThat(trail().getFirst()).isEqualTo(Kind.REVOCATION_FAILED);
  }

  @Test
  void a_new_consent_is_not_revoked() {
    world.google.outage(null);
    consentAnew();
    world.clock.advance(RevokeGrants.RETRY_INTERVAL);

    assertThat(revokeGrants.next()).isEmpty();

    assertThat(world.google.isGranted(ADA.id())).isTrue();
  }

  @Test
  void the_consent_of_another_account_cancels_nothing() {
    world.google.outage(null);
    assertThat(world.signIn(GRACE)).isNotNull();
    world.clock.advance(RevokeGrants.RETRY_INTERVAL);

    assertThat(revokeGrants.next()).contains(new Outcome.Revoked());
    assertThat(world.google.isGranted(ADA.id())).isFalse();
    assertThat(world.google.isGranted(GRACE.id())).isTrue();
  }

  @Test
  void nothing_is_recorded_about_a_forgotten_account() {
    world.google.outage(null);
    consentAnew();
    world.google.outage(Outage.UNREACHABLE);
    assertThat(world.useCases.disconnectAccount().forget(ADA.id()))
        .isInstanceOf(DisconnectAccount.Outcome.RevocationQueued.class);
    world.google.outage(null);
    world.clock.advance(RevokeGrants.RETRY_INTERVAL);

    assertThat(revokeGrants.next()).contains(new Outcome.Revoked());

    assertThat(trail()).isEmpty();
    assertThat(world.google.isGranted(ADA.id())).isFalse();
  }

  @Test
  void disconnecting_is_atomic() {
    world.google.outage(null);
    consentAnew();
    world.auditOutage.start();

    assertThatThrownBy(() -> world.useCases.disconnectAccount().disconnect(ADA.id()))
        .isInstanceOf(StoreUnavailable.class);

    world.auditOutage.end();
    assertThat(world.credentials.find(ADA.id())).isPresent();
    assertThat(world.sessionDirectory.of(ADA.id(), world.clock.instant())).hasSize(1);
    assertThat(world.revocations.size()).isZero();
    assertThat(world.google.isGranted(ADA.id())).isTrue();
  }
}
