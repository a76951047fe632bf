package hexmail.application.account;

import static hexmail.application.world.World.ADA;
import static hexmail.application.world.World.FORCED;
import static hexmail.application.world.World.SCOPES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hexmail.application.world.World;
import hexmail.domain.credential.BearerToken;
import hexmail.domain.credential.GrantState;
import hexmail.domain.credential.RefreshOutcome.GrantRevoked;
import hexmail.domain.credential.TokenGrant;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.secret.AccessToken;
import hexmail.domain.secret.RefreshToken;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A refresh that is answered after the credential has changed does not overwrite the change.
@Timeout(30)
class LateRefreshTest {
  private final AdasTokens ada = new AdasTokens();
  private final World world = ada.world;

  @Nested
  class A_late_answer {
    @BeforeEach
    void the_token_has_ended() {
      ada.leave(Duration.ZERO);
    }

    /// Ada consents once more while the answer of a refresh is under way.
    private void consentMeanwhile() {
      world.google.duringRefresh(() -> {
        world.google.duringRefresh(() -> {});
        assertThat(world.complete(world.begin(FORCED), ADA)).isNotNull();
      });
    }

    @Test
    void does_not_overwrite_a_newer_consent() {
      RefreshToken old = world.credential(ADA).refreshToken();
      consentMeanwhile();

      assertThat(ada.fresh()).contains(ada.stored());

      assertThat(world.credential(ADA).refreshToken()).isNotEqualTo(old);
      assertThat(world.credential(ADA).consentedAt()).isEqualTo(world.clock.instant());
      assertThat(ada.refreshes()).isEqualTo(1);
    }

    @Test
    void of_a_revoked_token_does_not_revoke_a_newer_consent() {
      world.refreshes.set(_ -> new GrantRevoked("invalid_grant"));
      consentMeanwhile();

      assertThat(ada.fresh()).contains(ada.stored());

      assertThat(world.credential(ADA).state()).isEqualTo(new GrantState.Active());
      assertThat(ada.refreshes()).isEqualTo(1);
    }

    @Test
    void does_not_restore_a_removed_credential() {
      world.google.duringRefresh(() -> world.credentials.remove(ADA.id()));

      assertThat(ada.fresh()).isEmpty();

      assertThat(world.credentials.find(ADA.id())).isEmpty();
      assertThat(ada.refreshes()).isEqualTo(1);
    }

    @Test
    void does_not_reactivate_a_credential_that_was_marked_meanwhile() {
      world.google.duringRefresh(() -> world.markRevoked(ADA));

      assertThat(ada.fresh()).isEmpty();

      assertThat(world.credential(ADA).state()).isInstanceOf(GrantState.Revoked.class);
      assertThat(ada.refreshes()).isEqualTo(1);
    }

    @Test
    void gives_way_to_what_another_process_stored() {
      BearerToken others =
          new BearerToken(
              new AccessToken("theirs"), world.clock.instant().plus(Duration.ofHours(1)));
      world.google.duringRefresh(() -> {
        TokenGrant grant = new TokenGrant(others, null, SCOPES, null);
        assertThat(
                world.credentials.replace(
                    world.credential(ADA).refreshed(grant, world.clock.instant())))
            .isTrue();
      });

      assertThat(ada.fresh()).contains(others.token());
      assertThat(ada.refreshes()).isEqualTo(1);
    }

    @Test
    void gives_up_when_the_credential_changes_every_time() {
      world.google.duringRefresh(
          () -> assertThat(world.credentials.replace(world.credential(ADA))).isTrue());

      assertThatThrownBy(ada::fresh).isInstanceOf(StoreUnavailable.class);
      assertThat(ada.refreshes()).isEqualTo(3);
    }
  }
}
