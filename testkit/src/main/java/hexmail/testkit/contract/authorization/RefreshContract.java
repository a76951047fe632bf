package hexmail.testkit.contract.authorization;

import static hexmail.testkit.contract.authorization.AuthorizationWorld.ASKED;
import static hexmail.testkit.contract.authorization.AuthorizationWorld.SIGN_IN;
import static hexmail.testkit.contract.authorization.SignInSteps.credential;
import static hexmail.testkit.contract.authorization.SignInSteps.forced;
import static hexmail.testkit.contract.authorization.SignInSteps.nonce;
import static hexmail.testkit.contract.authorization.SignInSteps.refreshed;
import static hexmail.testkit.contract.authorization.SignInSteps.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.domain.authorization.IdentityOutcome.Identified;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.RefreshOutcome;
import hexmail.domain.credential.RefreshOutcome.GrantRevoked;
import hexmail.domain.credential.RefreshOutcome.Refreshed;
import hexmail.domain.credential.TokenGrant;
import hexmail.domain.outage.AuthorizationServerUnavailable;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.AuthorizationServer;
import hexmail.domain.secret.RefreshToken;
import hexmail.testkit.contract.fixture.Race;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Refresh of access tokens. Refusals have the error codes of RFC 6749, section 5.2.
public interface RefreshContract extends AuthorizationWorldFactory {
  @Test
  default void a_refresh_makes_a_new_access_token_of_the_same_person() {
    AuthorizationWorld world = world();
    TokenGrant first = forced(world, world.ada(), "one");
    Credential credential = credential(world, world.ada(), first);
    world.pass(Duration.ofMinutes(59));

    TokenGrant fresh = refreshed(world.server().refresh(credential));

    assertThat(fresh.bearer().token()).isNotEqualTo(first.bearer().token());
    assertThat(fresh.bearer().expiresAt()).isAfter(first.bearer().expiresAt());
    TokenGrant both = new TokenGrant(fresh.bearer(), null, fresh.scopes(), first.idToken());
    assertThat(world.server().identify(both, nonce("one"))).isEqualTo(new Identified(world.ada()));
  }

  @Test
  default void a_refresh_can_be_repeated() {
    AuthorizationWorld world = world();
    Credential credential = credential(world, world.ada(), "one");

    Credential next =
        credential.refreshed(refreshed(world.server().refresh(credential)), world.now());

    assertThat(world.server().refresh(next)).isInstanceOf(Refreshed.class);
  }

  @Test
  default void a_refreshed_grant_has_the_scopes_that_its_answer_names() {
    AuthorizationWorld world = world();
    Credential credential = credential(world, world.ada(), "one");

    assertThat(refreshed(world.server().refresh(with(credential, SIGN_IN))).scopes())
        .isEqualTo(ASKED);
  }

  @Test
  default void a_refreshed_grant_whose_answer_names_no_scopes_has_those_of_the_credential() {
    AuthorizationWorld world = world();
    Credential credential = credential(world, world.ada(), "one");

    world.omitScopes();

    assertThat(refreshed(world.server().refresh(credential)).scopes()).isEqualTo(ASKED);
    assertThat(refreshed(world.server().refresh(with(credential, SIGN_IN))).scopes())
        .isEqualTo(SIGN_IN);
  }

  @Test
  default void a_grant_that_the_person_ended_counts_as_revoked() {
    AuthorizationWorld world = world();
    Credential credential = credential(world, world.ada(), "one");

    world.endGrant(world.ada().account());

    assertThat(world.server().refresh(credential)).isEqualTo(revoked());
    assertThat(world.server().refresh(credential)).isEqualTo(revoked());
  }

  @Test
  default void a_refresh_token_that_was_never_issued_counts_as_revoked() {
    AuthorizationWorld world = world();
    Credential credential = credential(world, world.ada(), "one");
    String given = credential.refreshToken().reveal();

    assertThat(List.of("x", "1//0", "%2F", "a&refresh_token=b", given + "x", "~".repeat(512)))
        .allSatisfy(odd ->
            assertThat(world.server().refresh(with(credential, new RefreshToken(odd))))
                .isEqualTo(revoked()));
  }

  @Test
  default void an_outage_is_not_a_revocation() {
    AuthorizationWorld world = world();
    Credential credential = credential(world, world.ada(), "one");

    world.outage(Outage.FAILED);

    assertThatExceptionOfType(AuthorizationServerUnavailable.class)
        .isThrownBy(() -> world.server().refresh(credential));
    world.outage(null);
    assertThat(world.server().refresh(credential)).isInstanceOf(Refreshed.class);
  }

  @Test
  default void a_rejected_client_is_not_a_revocation() {
    AuthorizationWorld world = world();
    Credential credential = credential(world, world.ada(), "one");

    world.rejectClient(true);

    assertThatExceptionOfType(ClientRejected.class)
        .isThrownBy(() -> world.server().refresh(credential));
    world.rejectClient(false);
    assertThat(world.server().refresh(credential)).isInstanceOf(Refreshed.class);
  }

  @Test
  default void a_refresh_leaves_the_grants_of_others_unchanged() {
    AuthorizationWorld world = world();
    Credential ofAda = credential(world, world.ada(), "one");
    Credential ofGrace = credential(world, world.grace(), "two");
    world.endGrant(world.ada().account());

    assertThat(world.server().refresh(ofAda)).isEqualTo(revoked());
    assertThat(refreshed(world.server().refresh(ofGrace)).scopes()).isEqualTo(ASKED);
  }

  @Test
  default void a_refresh_works_after_a_restart_too() {
    AuthorizationWorld world = world();
    Credential credential = credential(world, world.ada(), "one");

    assertThat(world.restarted().refresh(credential)).isInstanceOf(Refreshed.class);
  }

  @Test
  default void concurrent_refreshes_each_get_their_own_answer() {
    AuthorizationWorld world = world();
    AuthorizationServer server = world.server();
    Credential ofAda = credential(world, world.ada(), "one");
    Credential ofGrace = credential(world, world.grace(), "two");
    world.endGrant(world.grace().account());

    List<RefreshOutcome> outcomes =
        Race.of(runner -> server.refresh(runner % 2 == 0 ? ofAda : ofGrace));

    for (int runner = 0; runner < Race.RUNNERS; runner++) {
      if (runner % 2 == 0) {
        assertThat(outcomes.get(runner)).isInstanceOf(Refreshed.class);
      } else {
        assertThat(outcomes.get(runner)).isEqualTo(revoked());
      }
    }
  }

  private static GrantRevoked revoked() {
    return new GrantRevoked("invalid_grant");
  }
}
