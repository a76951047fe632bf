package hexmail.testkit.contract.authorization;

import static hexmail.testkit.contract.authorization.SignInSteps.credential;
import static hexmail.testkit.contract.authorization.SignInSteps.forced;
import static hexmail.testkit.contract.authorization.SignInSteps.grant;
import static hexmail.testkit.contract.authorization.SignInSteps.nonce;
import static hexmail.testkit.contract.authorization.SignInSteps.refreshed;
import static hexmail.testkit.contract.fixture.TestData.identity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.domain.account.Identity;
import hexmail.domain.authorization.IdentityOutcome;
import hexmail.domain.authorization.IdentityOutcome.Identified;
import hexmail.domain.authorization.IdentityOutcome.NoUserId;
import hexmail.domain.authorization.IdentityOutcome.Unproven;
import hexmail.domain.credential.TokenGrant;
import hexmail.domain.outage.AuthorizationServerUnavailable;
import hexmail.domain.port.AuthorizationServer;
import hexmail.domain.secret.IdToken;
import hexmail.domain.secret.Nonce;
import hexmail.testkit.contract.fixture.Race;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The owner of a grant, where id tokens are verified.
public interface IdentityContract extends AuthorizationWorldFactory {
  @Test
  default void a_grant_belongs_to_the_person_who_gave_it() {
    AuthorizationWorld world = world();
    TokenGrant ofAda = grant(world, world.ada(), "one");
    TokenGrant ofGrace = grant(world, world.grace(), "two");

    assertThat(identity(world, ofAda, "one")).isEqualTo(new Identified(world.ada()));
    assertThat(identity(world, ofGrace, "two")).isEqualTo(new Identified(world.grace()));
    assertThat(identity(world, ofAda, "one")).isEqualTo(new Identified(world.ada()));
  }

  @Test
  default void the_id_token_must_contain_the_nonce_of_the_attempt() {
    AuthorizationWorld world = world();
    TokenGrant grant = grant(world, world.ada(), "one");

    assertThat(List.of("nonce-two", "nonce-on", "nonce-onex", "NONCE-ONE"))
        .allSatisfy(other ->
            assertThat(world.server().identify(grant, new Nonce(other)))
                .isInstanceOf(Unproven.class));
  }

  @Test
  default void a_grant_without_an_id_token_is_unproven() {
    AuthorizationWorld world = world();
    TokenGrant grant = grant(world, world.ada(), "one");

    assertThat(identity(world, with(grant, null), "one")).isInstanceOf(Unproven.class);
  }

  @Test
  default void the_id_token_must_be_valid() {
    AuthorizationWorld world = world();
    TokenGrant grant = grant(world, world.ada(), "one");
    String valid = Objects.requireNonNull(grant.idToken()).reveal();

    assertThat(List.of("x", "e30.e30.", valid.substring(0, valid.length() - 1), valid + "AAAA"))
        .allSatisfy(forged ->
            assertThat(identity(world, with(grant, new IdToken(forged)), "one"))
                .isInstanceOf(Unproven.class));
  }

  @Test
  default void the_id_token_must_not_have_expired() {
    AuthorizationWorld world = world();
    TokenGrant first = forced(world, world.ada(), "one");
    world.pass(Duration.ofHours(2));
    TokenGrant fresh = refreshed(world.server().refresh(credential(world, world.ada(), first)));

    assertThat(identity(world, with(fresh, first.idToken()), "one")).isInstanceOf(Unproven.class);
  }

  @Test
  default void the_id_token_must_name_the_same_person_as_the_user_information() {
    AuthorizationWorld world = world();
    TokenGrant ofAda = grant(world, world.ada(), "same");
    TokenGrant ofGrace = grant(world, world.grace(), "same");

    assertThat(identity(world, with(ofAda, ofGrace.idToken()), "same"))
        .isInstanceOfSatisfying(
            Unproven.class,
            unproven -> assertThat(unproven.account()).isEqualTo(world.ada().account().id()));
    assertThat(identity(world, with(ofGrace, ofAda.idToken()), "same"))
        .isInstanceOfSatisfying(
            Unproven.class,
            unproven -> assertThat(unproven.account()).isEqualTo(world.grace().account().id()));
  }

  @Test
  default void without_a_user_id_no_person_is_identified() {
    AuthorizationWorld world = world();
    TokenGrant grant = grant(world, world.ada(), "one");

    world.omitUserId();

    assertThat(identity(world, grant, "one")).isEqualTo(new NoUserId());
  }

  @Test
  default void a_refused_access_token_is_no_usable_answer() {
    AuthorizationWorld world = world();
    TokenGrant grant = grant(world, world.ada(), "one");

    world.endGrant(world.ada().account());

    assertThatExceptionOfType(AuthorizationServerUnavailable.class)
        .isThrownBy(() -> identity(world, grant, "one"));
  }

  @Test
  default void a_grant_belongs_to_its_person_after_a_restart_too() {
    AuthorizationWorld world = world();
    TokenGrant grant = grant(world, world.ada(), "one");

    assertThat(world.restarted().identify(grant, nonce("one")))
        .isEqualTo(new Identified(world.ada()));
  }

  @Test
  default void concurrent_callers_each_identify_their_own_grant() {
    AuthorizationWorld world = world();
    AuthorizationServer server = world.server();
    List<Identity> people = List.of(world.ada(), world.grace());
    List<TokenGrant> grants =
        List.of(grant(world, world.ada(), "0"), grant(world, world.grace(), "1"));

    List<IdentityOutcome> outcomes =
        Race.of(runner -> server.identify(grants.get(runner % 2), nonce("" + runner % 2)));

    for (int runner = 0; runner < Race.RUNNERS; runner++) {
      assertThat(outcomes.get(runner)).isEqualTo(new Identified(people.get(runner % 2)));
    }
  }

  private static IdentityOutcome identity(
      AuthorizationWorld world, TokenGrant grant, String attempt) {
    return world.server().identify(grant, nonce(attempt));
  }

  private static TokenGrant with(TokenGrant grant, @Nullable IdToken idToken) {
    return new TokenGrant(grant.bearer(), grant.refreshToken(), grant.scopes(), idToken);
  }
}
