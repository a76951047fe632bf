package hexmail.application.account;

import static hexmail.application.world.World.ADA;
import static hexmail.application.world.World.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hexmail.application.world.World;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.GrantState;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Unauthorized;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.outage.AuthorizationServerUnavailable;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.outage.Outage;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.secret.RefreshToken;
import hexmail.domain.secret.SessionKey;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// An expired access token is refreshed, and the result is stored.
@Timeout(30)
class RefreshTest {
  private final AdasTokens ada = new AdasTokens();
  private final World world = ada.world;

  @Nested
  class A_refresh {
    @BeforeEach
    void the_token_has_ended() {
      ada.leave(Duration.ZERO);
    }

    @Test
    void keeps_the_refresh_token_when_google_issues_none() {
      RefreshToken before = world.credential(ADA).refreshToken();
      long version = world.credential(ADA).version();

      assertThat(ada.fresh()).isPresent();

      assertThat(world.credential(ADA).refreshToken()).isEqualTo(before);
      assertThat(world.credential(ADA).consentedAt()).isEqualTo(NOON);
      assertThat(world.credential(ADA).version()).isGreaterThan(version);
    }

    @Test
    void stores_a_new_refresh_token_and_uses_it_next_time() {
      RefreshToken before = world.credential(ADA).refreshToken();
      world.google.rotateRefreshTokens(true);

      assertThat(ada.fresh()).isPresent();
      assertThat(world.credential(ADA).refreshToken()).isNotEqualTo(before);
      ada.leave(Duration.ZERO);
      assertThat(ada.fresh()).contains(ada.stored());
      assertThat(ada.refreshes()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Outage.class)
    void that_meets_an_outage_changes_nothing(Outage outage) {
      Credential before = world.credential(ADA);
      world.google.outage(outage);

      assertThatThrownBy(ada::fresh)
          .isInstanceOfSatisfying(
              AuthorizationServerUnavailable.class,
              failure -> assertThat(failure.outage()).isEqualTo(outage));

      assertThat(world.credential(ADA).atVersion(before.version())).isEqualTo(before);
      assertThat(ada.refreshes()).isEqualTo(1);
      world.google.outage(null);
      assertThat(ada.fresh()).contains(ada.stored());
    }

    @Test
    void with_a_rejected_client_keeps_the_credential() {
      Credential before = world.credential(ADA);
      world.google.rejectClient(true);

      assertThatThrownBy(ada::fresh).isInstanceOf(ClientRejected.class);

      assertThat(world.credential(ADA).atVersion(before.version())).isEqualTo(before);
    }

    @Test
    void that_requires_a_new_sign_in_works_after_it() {
      SessionKey session = world.signIn(ADA);
      Credential before = world.credential(ADA);
      ada.leave(Duration.ZERO);
      world.google.requireReauthentication(true);

      assertThat(ada.fresh()).isEmpty();
      assertThat(ada.fresh()).isEmpty();

      assertThat(world.google.calls().refreshes()).isEqualTo(1);
      assertThat(world.credential(ADA).state())
          .isEqualTo(
              new GrantState.ReauthenticationRequired(
                  "invalid_grant/invalid_rapt", world.clock.instant()));
      world.google.requireReauthentication(false);
      assertThat(world.signIn(ADA)).isNotEqualTo(session);
      assertThat(world.credential(ADA).refreshToken()).isEqualTo(before.refreshToken());
      assertThat(ada.fresh()).contains(ada.stored());
    }

    @Test
    void that_is_refused_permanently_marks_the_credential_once_and_no_call_follows() {
      Credential before = world.credential(ADA);
      world.google.endGrant(ADA.id());

      assertThat(ada.fresh()).isEmpty();
      assertThat(ada.fresh()).isEmpty();
      assertThat(ada.tokens.call(ada.connected(), Urgency.INTERACTIVE, _ -> new Found<>("never")))
          .isEqualTo(new Unauthorized<>());

      assertThat(ada.refreshes()).isEqualTo(1);
      Credential marked = world.credential(ADA);
      assertThat(marked.state())
          .isEqualTo(new GrantState.Revoked("invalid_grant", world.clock.instant()));
      assertThat(marked.refreshToken()).isEqualTo(before.refreshToken());
      assertThat(marked.version()).isGreaterThan(before.version());
    }

    @Test
    void that_could_not_be_stored_is_not_used() {
      world.google.duringRefresh(() -> world.credentialOutage.start());

      assertThatThrownBy(ada::fresh).isInstanceOf(StoreUnavailable.class);
    }
  }
}
