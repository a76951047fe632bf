package hexmail.application.account;

import static hexmail.application.world.World.ADA;
import static hexmail.application.world.World.FORCED;
import static hexmail.application.world.World.PLAIN;
import static hexmail.application.world.World.SCOPES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hexmail.application.signin.CompleteAuthorization.Outcome;
import hexmail.application.world.World;
import hexmail.domain.account.Identity;
import hexmail.domain.credential.BearerToken;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.GrantState;
import hexmail.domain.credential.RefreshOutcome.Refreshed;
import hexmail.domain.credential.Scopes;
import hexmail.domain.credential.TokenGrant;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.RightsMissing;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.MailboxAnswer.Unauthorized;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.outage.AuthorizationServerUnavailable;
import hexmail.domain.outage.Outage;
import hexmail.domain.secret.AccessToken;
import hexmail.domain.secret.AuthorizationCode;
import hexmail.domain.secret.State;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A call whose token is refused is repeated once with another token.
@Timeout(30)
class TokenCallTest {
  private final AdasTokens ada = new AdasTokens();
  private final World world = ada.world;

  @Nested
  class A_call {
    @Test
    void that_is_answered_is_made_once() {
      assertThat(ada.call()).isEqualTo(new Found<>("mail"));
      assertThat(ada.used).containsExactly(ada.stored());
      assertThat(ada.refreshes()).isZero();
    }

    @Test
    void that_is_answered_with_anything_but_401_is_not_repeated() {
      MailboxAnswer<String> throttled = new Throttled<>(Duration.ofSeconds(3));

      assertThat(
              ada.tokens.call(
                  ada.connected(),
                  Urgency.INTERACTIVE,
                  access -> {
                    ada.used.add(access.token());
                    return throttled;
                  }))
          .isEqualTo(throttled);
      assertThat(ada.used).hasSize(1);
      assertThat(ada.refreshes()).isZero();
    }

    @Test
    void with_a_refused_token_is_repeated_once_with_another() {
      AccessToken refused = ada.stored();
      world.google.refuseAccessTokens(ADA.id());

      assertThat(ada.call()).isEqualTo(new Found<>("mail"));
      assertThat(ada.used).containsExactly(refused, ada.stored());
      assertThat(ada.refreshes()).isEqualTo(1);
    }

    @Test
    void that_is_refused_again_means_that_the_person_has_to_authorize() {
      MailboxAnswer<String> answer = ada.refusedCall(Urgency.INTERACTIVE);

      assertThat(answer).isEqualTo(new Unauthorized<>());
      assertThat(ada.used).hasSize(2).doesNotHaveDuplicates();
      assertThat(ada.refreshes()).isEqualTo(1);
    }

    @Test
    void is_refreshed_once_even_if_google_gives_the_refused_token_again() {
      AccessToken refused = ada.stored();
      BearerToken same = new BearerToken(refused, world.clock.instant().plus(Duration.ofHours(1)));
      world.refreshes.set(_ -> new Refreshed(new TokenGrant(same, null, SCOPES, null)));
      world.google.refuseAccessTokens(ADA.id());

      assertThat(ada.call()).isEqualTo(new Unauthorized<>());
      assertThat(ada.used).containsExactly(refused, refused);
      assertThat(ada.refreshes()).isEqualTo(1);
    }

    @Test
    void whose_grant_is_gone_is_not_repeated_and_marks_the_credential() {
      world.google.endGrant(ADA.id());

      assertThat(ada.call()).isEqualTo(new Unauthorized<>());
      assertThat(ada.used).hasSize(1);
      assertThat(ada.refreshes()).isEqualTo(1);
      assertThat(world.credential(ADA).state()).isInstanceOf(GrantState.Revoked.class);
      assertThat(ada.call()).isEqualTo(new Unauthorized<>());
      assertThat(ada.used).hasSize(1);
      assertThat(ada.refreshes()).isEqualTo(1);
    }

    @Test
    void takes_the_token_that_another_caller_stored_meanwhile() {
      AccessToken refused = ada.stored();

      MailboxAnswer<String> answer =
          ada.tokens.call(
              ada.connected(),
              Urgency.INTERACTIVE,
              access -> {
                if (ada.used.isEmpty()) {
                  world.google.refuseAccessTokens(ADA.id());
                  assertThat(world.complete(world.begin(PLAIN), ADA)).isNotNull();
                }
                return ada.ask(access);
              });

      assertThat(answer).isEqualTo(new Found<>("mail"));
      assertThat(ada.used).containsExactly(refused, ada.stored());
      assertThat(ada.refreshes()).isZero();
    }

    @Test
    void during_an_outage_of_the_refresh_fails_and_changes_nothing() {
      Credential before = world.credential(ADA);
      world.google.refuseAccessTokens(ADA.id());
      world.google.outage(Outage.TOO_SLOW);

      assertThatThrownBy(ada::call).isInstanceOf(AuthorizationServerUnavailable.class);
      assertThat(world.credential(ADA).atVersion(before.version())).isEqualTo(before);
    }

    @Test
    void without_the_right_to_read_mail_is_not_made() {
      State state = world.begin(FORCED);
      AuthorizationCode code =
          world.google.consent(state, new Identity(ADA, true, null), Scopes.parse("openid email"));
      assertThat(world.complete(World.callback(state, code, null)))
          .isInstanceOf(Outcome.SignedIn.class);

      assertThat(ada.tokens.call(ada.connected(), Urgency.INTERACTIVE, _ -> new Found<>("never")))
          .isEqualTo(new RightsMissing<>());
    }
  }
}
