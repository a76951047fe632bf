package hexmail.testkit.contract.authorization;

import static hexmail.testkit.contract.authorization.SignInSteps.credential;
import static hexmail.testkit.contract.authorization.SignInSteps.forced;
import static hexmail.testkit.contract.authorization.SignInSteps.grant;
import static hexmail.testkit.contract.authorization.SignInSteps.nonce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.domain.credential.Credential;
import hexmail.domain.credential.RefreshOutcome.GrantRevoked;
import hexmail.domain.credential.RefreshOutcome.Refreshed;
import hexmail.domain.credential.RevocationOutcome;
import hexmail.domain.credential.RevocationOutcome.AlreadyGone;
import hexmail.domain.credential.RevocationOutcome.Revoked;
import hexmail.domain.credential.TokenGrant;
import hexmail.domain.outage.AuthorizationServerUnavailable;
import hexmail.domain.port.AuthorizationServer;
import hexmail.domain.secret.RefreshToken;
import hexmail.testkit.contract.fixture.Race;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Revocation of grants.
public interface RevocationContract extends AuthorizationWorldFactory {
  @Test
  default void revoking_a_token_ends_the_persons_whole_grant() {
    AuthorizationWorld world = world();
    Credential older = credential(world, world.ada(), "older");
    TokenGrant newer = forced(world, world.ada(), "newer");

    assertThat(world.server().revoke(older.refreshToken())).isEqualTo(new Revoked());

    assertThat(world.server().refresh(older)).isInstanceOf(GrantRevoked.class);
    assertThat(world.server().refresh(credential(world, world.ada(), newer)))
        .isInstanceOf(GrantRevoked.class);
    assertThatExceptionOfType(AuthorizationServerUnavailable.class)
        .isThrownBy(() -> world.server().identify(newer, nonce("newer")));
  }

  @Test
  default void revoking_a_revoked_token_succeeds() {
    AuthorizationWorld world = world();
    RefreshToken token = credential(world, world.ada(), "one").refreshToken();
    world.server().revoke(token);

    assertThat(revoked(world, token)).isEqualTo(new AlreadyGone());
    assertThat(revoked(world, token)).isEqualTo(new AlreadyGone());
  }

  @Test
  default void a_token_whose_grant_the_person_ended_counts_as_success() {
    AuthorizationWorld world = world();
    RefreshToken token = credential(world, world.ada(), "one").refreshToken();

    world.endGrant(world.ada().account());

    assertThat(revoked(world, token)).isEqualTo(new AlreadyGone());
  }

  @Test
  default void a_token_that_was_never_issued_counts_as_success() {
    AuthorizationWorld world = world();

    assertThat(List.of("x", "1//0", "%2F", "a&token=b", "'\"<>", "~".repeat(512)))
        .allSatisfy(
            odd -> assertThat(revoked(world, new RefreshToken(odd))).isEqualTo(new AlreadyGone()));
  }

  @Test
  default void a_revocation_leaves_the_grants_of_others_unchanged() {
    AuthorizationWorld world = world();
    Credential ofAda = credential(world, world.ada(), "one");
    Credential ofGrace = credential(world, world.grace(), "two");

    world.server().revoke(ofAda.refreshToken());

    assertThat(world.server().refresh(ofGrace)).isInstanceOf(Refreshed.class);
    assertThat(world.server().revoke(ofGrace.refreshToken())).isEqualTo(new Revoked());
  }

  @Test
  default void after_a_revocation_the_person_is_asked_for_consent_again() {
    AuthorizationWorld world = world();
    world.server().revoke(credential(world, world.ada(), "one").refreshToken());

    TokenGrant next = grant(world, world.ada(), "two");

    assertThat(world.server().refresh(credential(world, world.ada(), next)))
        .isInstanceOf(Refreshed.class);
  }

  @Test
  default void a_token_is_revoked_after_a_restart_too() {
    AuthorizationWorld world = world();
    Credential credential = credential(world, world.ada(), "one");

    assertThat(world.restarted().revoke(credential.refreshToken())).isEqualTo(new Revoked());
    assertThat(world.server().refresh(credential)).isInstanceOf(GrantRevoked.class);
  }

  @Test
  default void concurrent_revocations_all_succeed() {
    AuthorizationWorld world = world();
    AuthorizationServer server = world.server();
    RefreshToken token = credential(world, world.ada(), "one").refreshToken();

    List<RevocationOutcome> outcomes = Race.of(_ -> server.revoke(token));

    assertThat(outcomes).containsOnlyOnce(new Revoked());
    assertThat(outcomes).containsOnly(new Revoked(), new AlreadyGone());
  }

  private static RevocationOutcome revoked(AuthorizationWorld world, RefreshToken token) {
    try {
      return world.server().revoke(token);
    } catch (RuntimeException failure) {
      throw new AssertionError("A dead token is not counted as success", failure);
    }
  }
}
