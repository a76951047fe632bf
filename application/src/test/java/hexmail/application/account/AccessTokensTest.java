package hexmail.application.account;

import static hexmail.application.world.World.ADA;
import static hexmail.application.world.World.GRACE;
import static hexmail.application.world.World.SCOPES;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.application.world.World;
import hexmail.domain.credential.BearerToken;
import hexmail.domain.credential.RefreshOutcome;
import hexmail.domain.credential.RefreshOutcome.Refreshed;
import hexmail.domain.credential.TokenGrant;
import hexmail.domain.secret.AccessToken;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AccessTokensTest {
  /// A generator whose every number is the smallest or the largest there is.
  private record Extreme(boolean largest) implements RandomGenerator {
    @Override
    public long nextLong() {
      return largest ? -1 : 0;
    }

    @Override
    public int nextInt(int bound) {
      return largest ? bound - 1 : 0;
    }
  }

  private final AdasTokens ada = new AdasTokens();
  private final World world = ada.world;

  @Nested
  class A_token {
    @Test
    void that_lives_long_enough_is_used_as_it_is() {
      ada.leave(Duration.ofSeconds(76));

      assertThat(ada.fresh()).contains(ada.stored());
      assertThat(ada.refreshes()).isZero();
    }

    @Test
    void with_more_than_a_minute_left_is_used_where_no_jitter_is_added() {
      ada.leave(Duration.ofSeconds(60).plusMillis(1));

      assertThat(AdasTokens.fresh(ada.tokens(new Extreme(false)))).contains(ada.stored());
      assertThat(ada.refreshes()).isZero();
    }

    @Test
    void with_a_minute_left_is_refreshed() {
      AccessToken old = ada.stored();
      ada.leave(Duration.ofSeconds(60));

      assertThat(AdasTokens.fresh(ada.tokens(new Extreme(false)))).contains(ada.stored());
      assertThat(ada.stored()).isNotEqualTo(old);
      assertThat(ada.refreshes()).isEqualTo(1);
    }

    @Test
    void with_little_more_is_refreshed_by_some_already() {
      ada.leave(Duration.ofSeconds(74));

      assertThat(AdasTokens.fresh(ada.tokens(new Extreme(true)))).contains(ada.stored());
      assertThat(ada.refreshes()).isEqualTo(1);
    }

    @Test
    void that_was_refreshed_is_used_until_it_ends() {
      ada.leave(Duration.ZERO);

      assertThat(ada.fresh()).contains(ada.stored());
      assertThat(ada.fresh()).contains(ada.stored());
      ada.leave(Duration.ofSeconds(76));
      assertThat(ada.fresh()).contains(ada.stored());
      assertThat(ada.refreshes()).isEqualTo(1);
    }

    @Test
    void that_is_short_lived_is_used_once() {
      world.refreshes.set(_ ->
          new Refreshed(
              new TokenGrant(
                  new BearerToken(new AccessToken("short"), world.clock.instant()),
                  null,
                  SCOPES,
                  null)));
      ada.leave(Duration.ZERO);

      assertThat(ada.fresh()).contains(new AccessToken("short"));
      assertThat(ada.refreshes()).isEqualTo(1);
    }

    @Test
    void belongs_to_the_requested_account() {
      assertThat(world.signIn(GRACE)).isNotNull();
      ada.leave(Duration.ZERO);

      assertThat(ada.tokens.fresh(GRACE.id()).map(credential -> credential.bearer()))
          .contains(world.credential(GRACE).bearer());
      assertThat(world.google.tokenOwner(world.credential(GRACE).bearer().token()).orElseThrow())
          .extracting(bearer -> bearer.account())
          .isEqualTo(GRACE);
      assertThat(ada.stored()).isNotEqualTo(world.credential(GRACE).bearer().token());
    }

    @Test
    void is_absent_without_a_credential() {
      world.credentials.remove(ADA.id());

      assertThat(ada.fresh()).isEmpty();
      assertThat(world.google.calls().refreshes()).isZero();
    }
  }

  @Test
  void outcomes_of_a_refresh_print_no_token() {
    RefreshOutcome outcome = world.google.refresh(world.credential(ADA));

    assertThat(outcome.toString()).contains("Refreshed").doesNotContain("access-");
  }
}
