package hexmail.adapter.google;

import static hexmail.adapter.google.IdentityOutcomes.identified;
import static hexmail.adapter.google.IdentityOutcomes.identifyWith;
import static hexmail.adapter.google.SignedTokens.claims;
import static hexmail.adapter.google.SignedTokens.key;
import static hexmail.adapter.google.SignedTokens.signed;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import hexmail.adapter.google.fixture.StubGoogle;
import hexmail.domain.authorization.IdentityOutcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The address of a person, of which the id token and the user information both tell.
class SignedAddressTest {
  private static final RSAKey KEY = key("first");

  private final StubGoogle google = new StubGoogle();

  @AfterEach
  void close() {
    google.close();
  }

  @Test
  void the_id_token_has_the_address_that_the_user_information_lacks() {
    published(KEY).json("/v1/userinfo", "{\"sub\":\"117\"}");

    assertThat(
            verified(
                signed(
                    KEY,
                    claims ->
                        claims.claim("email", "ada@example.com").claim("email_verified", true))))
        .isEqualTo(identified("117", true, null));
  }

  @Test
  void what_is_signed_comes_before_the_user_information() {
    published(KEY)
        .json(
            "/v1/userinfo",
            "{\"id\":\"117\",\"email\":\"root@example.com\",\"verified_email\":true}");

    assertThat(
            verified(
                signed(
                    KEY,
                    claims ->
                        claims.claim("email", "ada@example.com").claim("email_verified", true))))
        .isEqualTo(identified("117", true, null));
  }

  @Test
  void that_another_address_is_verified_says_nothing_about_the_signed_one() {
    published(KEY)
        .json(
            "/v1/userinfo",
            "{\"id\":\"117\",\"email\":\"root@example.com\",\"verified_email\":true}");

    assertThat(verified(signed(KEY, claims -> claims.claim("email", "ada@example.com"))))
        .isEqualTo(identified("117", false, null));
  }

  @ParameterizedTest
  @CsvSource({
    "true, true, true",
    "true, false, false",
    "false, true, false",
    "false, false, false",
    "true, , true",
    ", true, true",
    "false, , false",
    ", false, false",
    ", , false"
  })
  void an_address_that_either_calls_unverified_is_unverified(
      @Nullable Boolean signed, @Nullable Boolean unsigned, boolean verified) {
    String statement = unsigned == null ? "" : ",\"email_verified\":" + unsigned;
    published(KEY)
        .json("/v1/userinfo", "{\"sub\":\"117\",\"email\":\"ada@example.com\"" + statement + "}");

    assertThat(verified(signed(KEY, claims -> claims.claim("email_verified", signed))))
        .isEqualTo(identified("117", verified, null));
  }

  private StubGoogle published(RSAKey key) {
    return google.json("/keys", new JWKSet(key).toPublicJWKSet().toString());
  }

  private IdentityOutcome verified(String token) {
    return identifyWith(google, "/keys", token);
  }
}
