package hexmail.application.signin;

import static hexmail.application.signin.SignIns.AS_ADA;
import static hexmail.application.signin.SignIns.assertNothingIsStored;
import static hexmail.application.signin.SignIns.assertWorks;
import static hexmail.application.world.World.ADA;
import static hexmail.application.world.World.FORCED;
import static hexmail.application.world.World.GRACE;
import static hexmail.application.world.World.PLAIN;
import static hexmail.application.world.World.stateOf;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.application.account.AdmissionPolicy;
import hexmail.application.account.RevokeGrants;
import hexmail.application.signin.CompleteAuthorization.Outcome;
import hexmail.application.world.World;
import hexmail.domain.account.Account;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.authorization.IdentityOutcome.Unproven;
import hexmail.testkit.memory.InMemoryAuthorizationServer.Calls;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// A sign-in is completed only for an account that Google identifies and proves, that is the wanted
/// one and that is admitted.
class IdentifiedAccountTest {
  private final World world = new World();

  @Nested
  class An_account {
    @Test
    void without_a_user_id_is_unknown_and_nothing_is_stored() {
      world.google.omitUserId(true);

      Outcome outcome = world.complete(world.begin(PLAIN), ADA);

      assertThat(outcome).isInstanceOf(Outcome.UserUnknown.class);
      assertNothingIsStored(world);
      assertThat(world.google.calls()).isEqualTo(new Calls(1, 1, 0, 0));
      world.google.omitUserId(false);
      // Google has granted already, so no refresh token comes before consent is asked for.
      assertThat(world.complete(stateOf(((Outcome.UserUnknown) outcome).authorizationUrl()), ADA))
          .isInstanceOf(Outcome.ConsentNeeded.class);
    }

    @Test
    void without_a_valid_id_token_is_not_signed_in_and_nothing_is_stored() {
      world.identities.set(_ -> new Unproven(ADA.id(), "nonce"));

      Outcome outcome = world.complete(world.begin(FORCED), ADA);

      assertThat(outcome).isInstanceOf(Outcome.IdentityUnproven.class);
      assertThat(((Outcome.IdentityUnproven) outcome).reason()).isEqualTo("nonce");
      assertNothingIsStored(world);
      assertThat(world.google.calls()).isEqualTo(new Calls(1, 1, 0, 0));
      world.identities.set(identity -> identity);
      assertWorks(world, ((Outcome.IdentityUnproven) outcome).authorizationUrl());
    }

    @Test
    void other_than_the_wanted_one_is_refused_with_both_names() {
      Outcome outcome = world.complete(world.begin(AS_ADA), GRACE);

      assertThat(outcome).isInstanceOf(Outcome.OtherAccount.class);
      Outcome.OtherAccount other = (Outcome.OtherAccount) outcome;
      assertThat(List.of(other.wanted(), other.actual())).containsExactly(ADA, GRACE);
      assertNothingIsStored(world);
      assertThat(world.google.request(stateOf(other.authorizationUrl())).loginHint())
          .isEqualTo("ada@example.com");
      assertWorks(world, other.authorizationUrl());
    }

    @Test
    void with_the_wanted_id_and_a_new_address_signs_in() {
      Account renamed = new Account(ADA.id(), new EmailAddress("ada@new.example"));

      assertThat(world.complete(world.begin(AS_ADA), renamed)).isInstanceOf(Outcome.SignedIn.class);
      assertThat(world.credential(ADA).account()).isEqualTo(renamed);
    }

    @Test
    void that_is_not_admitted_gets_no_new_attempt_and_nothing_is_stored() {
      World closed = new World(new AdmissionPolicy(Set.of(), Set.of("example.com")));

      assertThat(closed.complete(closed.begin(PLAIN), ADA)).isEqualTo(new Outcome.NotAdmitted(ADA));
      assertThat(closed.credentials.find(ADA.id())).isEmpty();
      assertThat(closed.openSessions.size()).isZero();
    }

    @Test
    void that_is_admitted_signs_in() {
      World closed = new World(new AdmissionPolicy(Set.of(ADA.email()), Set.of()));

      assertThat(closed.complete(closed.begin(PLAIN), ADA)).isInstanceOf(Outcome.SignedIn.class);
    }
  }

  /// What a person granted in an attempt that ends without a sign-in.
  @Nested
  class An_unused_grant {
    private final AdmissionPolicy graceOnly = new AdmissionPolicy(Set.of(GRACE.email()), Set.of());

    @Test
    void of_an_account_that_is_not_admitted_is_revoked() {
      World closed = new World(graceOnly);

      closed.complete(closed.begin(PLAIN), ADA);

      assertRevoked(closed);
    }

    @Test
    void of_another_account_than_the_wanted_one_is_revoked() {
      world.complete(world.begin(AS_ADA), GRACE);

      assertRevoked(world);
    }

    @Test
    void of_a_person_who_is_not_proven_is_revoked() {
      world.identities.set(_ -> new Unproven(ADA.id(), "nonce"));

      world.complete(world.begin(FORCED), ADA);

      assertRevoked(world);
    }

    @Test
    void stays_where_something_is_stored_for_the_person() {
      world.signIn(GRACE);

      world.complete(world.begin(AS_ADA.asking(FORCED.grant())), GRACE);

      assertThat(world.revocations.size()).isZero();
      assertThat(world.google.isGranted(GRACE.id())).isTrue();
    }

    private static void assertRevoked(World world) {
      assertThat(world.useCases.revokeGrants().next()).contains(new RevokeGrants.Outcome.Revoked());
      assertThat(world.google.calls().revocations()).isOne();
      assertThat(world.revocations.size()).isZero();
    }
  }
}
