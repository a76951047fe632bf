package hexmail.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.account.Identity;
import hexmail.domain.secret.AccessToken;
import hexmail.domain.secret.RefreshToken;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantEndTest {
  private static final Instant CONSENT = Instant.parse("2026-05-04T12:00:00Z");

  private static Credential credential(GrantState state, Duration lastGood) {
    return new Credential(
        new Identity(
            new Account(new AccountId("1001"), new EmailAddress("ada@example.com")), true, null),
        Scopes.parse("openid"),
        new RefreshToken("refresh"),
        new BearerToken(new AccessToken("access"), CONSENT),
        state,
        CONSENT,
        CONSENT.plus(lastGood),
        1);
  }

  private static GrantState refused(String reason, Duration after) {
    return new GrantState.Revoked(reason, CONSENT.plus(after));
  }

  @Test
  void an_active_grant_has_not_ended() {
    assertThat(GrantEnd.of(credential(new GrantState.Active(), Duration.ZERO), true)).isEmpty();
  }

  @Test
  void a_grant_that_requires_a_sign_in_says_so() {
    assertThat(GrantEnd.of(credential(new GrantState.TokensRefused(CONSENT), Duration.ZERO), true))
        .contains(GrantEnd.TOKENS_REFUSED);
    GrantState state = new GrantState.ReauthenticationRequired("invalid_grant/x", CONSENT);

    assertThat(GrantEnd.of(credential(state, Duration.ZERO), false))
        .contains(GrantEnd.REAUTHENTICATION);
  }

  @Test
  void the_error_code_of_an_administrator_is_known() {
    assertThat(
            GrantEnd.of(
                credential(refused("admin_policy_enforced", Duration.ofDays(7)), Duration.ZERO),
                true))
        .contains(GrantEnd.ADMIN_POLICY);
  }

  @ParameterizedTest
  @CsvSource({
    // refused after, last good after, marked as testing, why
    "P6DT21H59M59S, P6DT21H, true, WITHDRAWN",
    "P6DT22H, P6DT21H, false, TESTING_LIMIT",
    "P7D, P6DT23H, false, TESTING_LIMIT",
    "P7DT2H, P6DT23H, false, TESTING_LIMIT",
    "P7DT2H1S, P6DT23H, false, WITHDRAWN",
    "P7DT2H1S, P6DT23H, true, TESTING_LIMIT",
    "P90D, P6DT23H, true, TESTING_LIMIT",
    "P7DT2H, P7DT2H, false, TESTING_LIMIT",
    "P90D, P8D, true, WITHDRAWN",
    "P1D, PT0S, false, WITHDRAWN",
    "P187D, P8D, false, WITHDRAWN",
    "P188D, P8D, false, UNUSED",
    "P180D, PT0S, false, UNUSED",
    "P400D, P300D, false, WITHDRAWN"
  })
  void the_times_tell_why(Duration refused, Duration lastGood, boolean testing, GrantEnd why) {
    assertThat(GrantEnd.of(credential(refused("invalid_grant", refused), lastGood), testing))
        .contains(why);
  }
}
