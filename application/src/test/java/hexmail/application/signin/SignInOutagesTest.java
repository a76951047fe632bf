package hexmail.application.signin;

import static hexmail.application.signin.SignIns.AS_ADA;
import static hexmail.application.signin.SignIns.assertNothingIsStored;
import static hexmail.application.signin.SignIns.assertWorks;
import static hexmail.application.world.World.ADA;
import static hexmail.application.world.World.FORCED;
import static hexmail.application.world.World.GRACE;
import static hexmail.application.world.World.PLAIN;
import static hexmail.application.world.World.callback;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hexmail.application.signin.CompleteAuthorization.Outcome;
import hexmail.application.world.World;
import hexmail.domain.credential.Credential;
import hexmail.domain.outage.AuthorizationServerUnavailable;
import hexmail.domain.outage.Outage;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.secret.AuthorizationCode;
import hexmail.domain.secret.State;
import hexmail.testkit.memory.InMemoryAuthorizationServer.Calls;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignInOutagesTest {
  private final World world = new World();

  @Nested
  class Out_of_order {
    @ParameterizedTest
    @EnumSource(Outage.class)
    void google_at_the_exchange_is_told_with_a_new_attempt(Outage outage) {
      State state = world.begin(PLAIN);
      AuthorizationCode code = world.google.consent(state, ADA);
      world.google.outage(outage);

      Outcome outcome = world.complete(callback(state, code, null));

      assertThat(outcome).isInstanceOf(Outcome.Unreachable.class);
      assertThat(((Outcome.Unreachable) outcome).outage()).isEqualTo(outage);
      assertNothingIsStored(world);
      assertThat(world.google.calls()).isEqualTo(new Calls(1, 0, 0, 0));
      world.google.outage(null);
      assertWorks(world, ((Outcome.Unreachable) outcome).authorizationUrl());
    }

    @Test
    void google_at_identification_stores_nothing() {
      world.identities.set(_ -> {
        throw new AuthorizationServerUnavailable(Outage.TOO_SLOW, "slow");
      });

      Outcome outcome = world.complete(world.begin(FORCED), ADA);

      assertThat(outcome).isInstanceOf(Outcome.Unreachable.class);
      assertThat(((Outcome.Unreachable) outcome).reason()).isEqualTo("slow");
      assertNothingIsStored(world);
      world.identities.set(identity -> identity);
      assertWorks(world, ((Outcome.Unreachable) outcome).authorizationUrl());
    }

    @Test
    void our_client_at_google_is_the_operators_error() {
      world.google.rejectClient(true);

      assertThat(world.complete(world.begin(PLAIN), ADA))
          .isEqualTo(new Outcome.ClientMisconfigured("Google rejects this client: invalid_client"));
      assertNothingIsStored(world);
    }

    @Test
    void the_credential_store_signs_no_account_in() {
      State state = world.begin(PLAIN);
      AuthorizationCode code = world.google.consent(state, ADA);
      world.credentialOutage.start();

      assertThatThrownBy(() -> world.complete(callback(state, code, null)))
          .isInstanceOf(StoreUnavailable.class);

      world.credentialOutage.end();
      assertNothingIsStored(world);
      assertThat(world.complete(callback(state, code, null))).isEqualTo(new Outcome.EndedBefore());
      assertThat(world.google.calls().exchanges()).isEqualTo(1);
    }

    @Test
    void the_store_of_attempts_uses_up_no_code() {
      State state = world.begin(PLAIN);
      AuthorizationCode code = world.google.consent(state, ADA);
      world.pendingOutage.start();

      assertThatThrownBy(() -> world.complete(callback(state, code, null)))
          .isInstanceOf(StoreUnavailable.class);

      world.pendingOutage.end();
      assertThat(world.complete(callback(state, code, null))).isInstanceOf(Outcome.SignedIn.class);
    }
  }

  @Test
  void a_failed_attempt_leaves_the_earlier_credential_unchanged() {
    world.signIn(ADA);
    Credential before = world.credential(ADA);

    world.google.outage(Outage.FAILED);
    assertThat(world.complete(world.begin(PLAIN), ADA)).isInstanceOf(Outcome.Unreachable.class);
    world.google.outage(null);
    assertThat(world.complete(world.begin(AS_ADA), GRACE)).isInstanceOf(Outcome.OtherAccount.class);

    assertThat(world.credential(ADA)).isEqualTo(before);
    assertThat(world.openSessions.size()).isEqualTo(1);
  }
}
