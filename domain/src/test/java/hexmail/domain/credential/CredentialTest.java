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

class CredentialTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Account ADA =
      new Account(new AccountId("1001"), new EmailAddress("ada@example.com"));
  private static final BearerToken OLD = new BearerToken(new AccessToken("access-old"), NOON);
  private static final BearerToken NEW =
      new BearerToken(new AccessToken("access-new"), NOON.plusSeconds(3_600));
  private static final GrantState ACTIVE = new GrantState.Active();
  private static final Identity PERSON = new Identity(ADA, true, "example.com");
  private static final Credential STORED =
      new Credential(
          PERSON,
          Scopes.parse("openid mail"),
          new RefreshToken("refresh-old"),
          OLD,
          ACTIVE,
          NOON.minusSeconds(99),
          NOON.minusSeconds(9),
          7);

  @Test
  void a_refresh_without_a_refresh_token_keeps_the_old_one() {
    TokenGrant grant = new TokenGrant(NEW, null, Scopes.parse("mail"), null);

    assertThat(STORED.refreshed(grant, NOON))
        .isEqualTo(
            new Credential(
                PERSON,
                Scopes.parse("mail"),
                STORED.refreshToken(),
                NEW,
                ACTIVE,
                STORED.consentedAt(),
                NOON,
                7));
  }

  @Test
  void a_refresh_with_a_refresh_token_replaces_the_old_one() {
    RefreshToken rotated = new RefreshToken("refresh-new");
    TokenGrant grant = new TokenGrant(NEW, rotated, STORED.scopes(), null);

    assertThat(STORED.refreshed(grant, NOON))
        .isEqualTo(
            new Credential(
                PERSON, STORED.scopes(), rotated, NEW, ACTIVE, STORED.consentedAt(), NOON, 7));
  }

  @Test
  void a_revoked_one_says_why_and_since_when_and_keeps_the_rest() {
    assertThat(STORED.revoked("invalid_grant", NOON))
        .isEqualTo(
            new Credential(
                PERSON,
                STORED.scopes(),
                STORED.refreshToken(),
                OLD,
                new GrantState.Revoked("invalid_grant", NOON),
                STORED.consentedAt(),
                STORED.refreshedAt(),
                7));
  }

  @Test
  void a_consent_makes_an_active_one_that_is_fresh() {
    Consent consent = new Consent(PERSON, new TokenGrant(NEW, null, STORED.scopes(), null), NOON);

    assertThat(Credential.of(consent, STORED.refreshToken(), 3))
        .isEqualTo(
            new Credential(
                PERSON, STORED.scopes(), STORED.refreshToken(), NEW, ACTIVE, NOON, NOON, 3));
  }

  private static Consent consentTo(String scopes) {
    return new Consent(PERSON, new TokenGrant(NEW, null, Scopes.parse(scopes), null), NOON);
  }

  @Test
  void a_consent_without_a_refresh_token_confirms_one_that_has_all_its_scopes() {
    assertThat(STORED.suspended("invalid_rapt", NOON).confirmed(consentTo("mail openid"), 8))
        .contains(
            new Credential(
                PERSON, STORED.scopes(), STORED.refreshToken(), NEW, ACTIVE, NOON, NOON, 8));
    assertThat(STORED.confirmed(consentTo("openid"), 8))
        .contains(
            new Credential(
                PERSON,
                STORED.scopes(),
                STORED.refreshToken(),
                OLD,
                ACTIVE,
                NOON,
                STORED.refreshedAt(),
                8));
  }

  @ParameterizedTest
  @CsvSource({"openid mail calendar", "calendar"})
  void a_consent_without_a_refresh_token_confirms_nothing_that_lacks_one_of_its_scopes(
      String scopes) {
    assertThat(STORED.confirmed(consentTo(scopes), 8)).isEmpty();
  }

  @Test
  void a_consent_without_a_refresh_token_confirms_nothing_that_is_revoked() {
    assertThat(STORED.revoked("invalid_grant", NOON).confirmed(consentTo("mail"), 8)).isEmpty();
  }

  @Test
  void a_suspended_one_says_why_and_is_not_active() {
    Credential suspended = STORED.suspended("invalid_grant/invalid_rapt", NOON);

    assertThat(suspended.state())
        .isEqualTo(new GrantState.ReauthenticationRequired("invalid_grant/invalid_rapt", NOON));
    assertThat(suspended.isActive()).isFalse();
    assertThat(STORED.withTokensRefused(NOON).state())
        .isEqualTo(new GrantState.TokensRefused(NOON));
    assertThat(STORED.withTokensRefused(NOON).isActive()).isTrue();
    assertThat(STORED.withTokensRefused(NOON).withTokensAccepted()).isEqualTo(STORED);
    assertThat(STORED.isActive()).isTrue();
    assertThat(STORED.revoked("invalid_grant", NOON).isActive()).isFalse();
  }

  @Test
  void another_version_changes_nothing_else() {
    assertThat(STORED.atVersion(8).version()).isEqualTo(8);
    assertThat(STORED.atVersion(8).atVersion(7)).isEqualTo(STORED);
  }

  @Test
  void its_tokens_are_not_printed() {
    assertThat(STORED.toString()).contains("1001").doesNotContain("refresh-old", "access-old");
  }

  @ParameterizedTest
  @CsvSource({"-60001, true", "-60000, false", "-59999, false", "0, false", "1, false"})
  void a_bearer_token_outlives_a_margin_that_ends_before_it(long millis, boolean outlives) {
    assertThat(OLD.outlives(NOON.plusMillis(millis), Duration.ofMinutes(1))).isEqualTo(outlives);
  }
}
