package hexmail.adapter.google;

import static hexmail.adapter.google.IdentityOutcomes.identified;
import static hexmail.adapter.google.IdentityOutcomes.identify;
import static hexmail.adapter.google.IdentityOutcomes.identifyWith;
import static hexmail.adapter.google.SignedTokens.claims;
import static hexmail.adapter.google.SignedTokens.date;
import static hexmail.adapter.google.SignedTokens.key;
import static hexmail.adapter.google.SignedTokens.signed;
import static hexmail.adapter.google.fixture.StubGoogle.CLIENT_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import hexmail.adapter.google.fixture.StubGoogle;
import hexmail.adapter.google.fixture.StubGoogle.Answer;
import hexmail.domain.account.AccountId;
import hexmail.domain.authorization.IdentityOutcome;
import hexmail.domain.authorization.IdentityOutcome.Identified;
import hexmail.domain.authorization.IdentityOutcome.Unproven;
import hexmail.domain.outage.AuthorizationServerUnavailable;
import hexmail.domain.outage.Outage;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdTokenTest {
  private static final RSAKey KEY = key("first");
  private static final RSAKey OTHER_KEY = key("second");
  private static final String INFO =
      "{\"id\":\"117\",\"email\":\"ada@example.com\",\"verified_email\":true}";

  private final StubGoogle google = new StubGoogle();

  @AfterEach
  void close() {
    google.close();
  }

  @Test
  void a_person_is_proven_by_the_id_token() {
    published(KEY);

    assertThat(verified(signed(KEY, claims -> claims.claim("hd", "example.com"))))
        .isEqualTo(identified("117", true, "example.com"));
  }

  @Test
  void the_old_form_of_the_issuer_is_good() {
    published(KEY);

    assertThat(verified(signed(KEY, claims -> claims.issuer("accounts.google.com"))))
        .isEqualTo(identified("117", true, null));
  }

  static Stream<Arguments> wrongClaims() {
    return Stream.of(
        wrong("issuer", claims -> claims.issuer("https://accounts.google.com/")),
        wrong("issuer", claims -> claims.issuer(null)),
        wrong("audience", claims -> claims.audience("another")),
        wrong("audience", claims -> claims.audience((String) null)),
        wrong("audience", claims -> claims.audience(List.of(CLIENT_ID, "another"))),
        wrong("authorized party", claims -> claims.claim("azp", "another")),
        wrong("time", claims -> claims.expirationTime(date(-61))),
        wrong("time", claims -> claims.expirationTime(null)),
        wrong("time", claims -> claims.issueTime(date(61))),
        wrong("time", claims -> claims.issueTime(null)),
        wrong("time", claims -> claims.notBeforeTime(date(61))),
        wrong("nonce", claims -> claims.claim("nonce", "another")),
        wrong("nonce", claims -> claims.claim("nonce", null)),
        wrong("nonce", claims -> claims.claim("nonce", 7)),
        wrong("subject", claims -> claims.subject("118")),
        wrong("subject", claims -> claims.subject(null)));
  }

  @ParameterizedTest
  @MethodSource("wrongClaims")
  void wrong_claims_prove_no_identity(String reason, UnaryOperator<JWTClaimsSet.Builder> change) {
    published(KEY);

    assertThat(verified(signed(KEY, change))).isEqualTo(unproven(reason));
  }

  @Test
  void clocks_may_differ_by_a_minute() {
    published(KEY);

    assertThat(
            verified(
                signed(
                    KEY,
                    claims ->
                        claims
                            .expirationTime(date(-59))
                            .issueTime(date(60))
                            .notBeforeTime(date(60)))))
        .isEqualTo(identified("117", true, null));
  }

  @Test
  void a_token_is_required() {
    published(KEY);

    assertThat(verified(null)).isEqualTo(unproven("no id token"));
  }

  @Test
  void a_signature_by_another_key_is_forged() throws JOSEException {
    published(KEY);
    RSAKey samePlaceOtherKey = new RSAKey.Builder(OTHER_KEY).keyID(KEY.getKeyID()).build();

    assertThat(verified(signed(samePlaceOtherKey, UnaryOperator.identity())))
        .isEqualTo(unproven("signature"));
  }

  @Test
  void a_token_without_a_signature_proves_nothing() {
    published(KEY);

    assertThat(verified(new PlainJWT(claims().build()).serialize()))
        .isEqualTo(unproven("signature"));
  }

  @Test
  void a_public_key_is_no_shared_secret() throws JOSEException {
    published(KEY);
    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims().build());
    token.sign(new MACSigner(KEY.toRSAPublicKey().getEncoded()));

    assertThat(verified(token.serialize())).isEqualTo(unproven("signature"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "a.b.c", "e30.e30.", "....", "eyJhbGciOiJSUzI1NiJ9.e30.AAAA"})
  void a_malformed_token_proves_nothing(String token) {
    published(KEY);

    assertThat(verified(token)).isEqualTo(unproven("signature"));
  }

  @Test
  void keys_are_fetched_once_and_again_when_a_token_names_a_new_one() {
    published(KEY);
    try (GoogleAdapter adapter = verifying()) {
      assertThat(identify(adapter, signed(KEY, UnaryOperator.identity())))
          .isInstanceOf(Identified.class);
      assertThat(identify(adapter, signed(KEY, UnaryOperator.identity())))
          .isInstanceOf(Identified.class);
      published(KEY, OTHER_KEY);

      assertThat(identify(adapter, signed(OTHER_KEY, UnaryOperator.identity())))
          .isInstanceOf(Identified.class);
    }
    assertThat(fetches()).isEqualTo(2);
  }

  @Test
  void a_flood_of_unknown_keys_is_refused_without_fetching_for_each() {
    published(KEY);
    try (GoogleAdapter adapter = verifying()) {
      for (int at = 0; at < 20; at++) {
        RSAKey unknown = new RSAKey.Builder(OTHER_KEY).keyID("unknown-" + at).build();

        assertThat(identify(adapter, signed(unknown, UnaryOperator.identity())))
            .isEqualTo(unproven("signature"));
      }
    }
    assertThat(fetches()).isLessThanOrEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"keys\":[]}", "{}", "", "<html>"})
  void a_key_set_without_keys_is_an_outage(String keys) {
    google.json("/v1/userinfo", INFO).json("/keys", keys);

    assertThatExceptionOfType(AuthorizationServerUnavailable.class)
        .isThrownBy(() -> verified(signed(KEY, UnaryOperator.identity())))
        .satisfies(thrown -> assertThat(thrown.outage()).isEqualTo(Outage.GARBLED));
  }

  @Test
  void a_key_set_that_cannot_be_fetched_is_an_outage() {
    google.json("/v1/userinfo", INFO).on("/keys", Answer.html(503));

    assertThatExceptionOfType(AuthorizationServerUnavailable.class)
        .isThrownBy(() -> verified(signed(KEY, UnaryOperator.identity())))
        .satisfies(thrown -> assertThat(thrown.outage()).isEqualTo(Outage.FAILED));
  }

  @Test
  void keys_once_fetched_outlive_an_outage() {
    published(KEY);
    try (GoogleAdapter adapter = verifying()) {
      identify(adapter, signed(KEY, UnaryOperator.identity()));
      google.on("/keys", Answer.html(503));

      assertThat(identify(adapter, signed(KEY, UnaryOperator.identity())))
          .isInstanceOf(Identified.class);
    }
  }

  private StubGoogle published(RSAKey... keys) {
    List<RSAKey> all = List.of(keys);
    return google
        .json("/v1/userinfo", INFO)
        .json("/keys", new JWKSet(List.copyOf(all)).toPublicJWKSet().toString());
  }

  private GoogleAdapter verifying() {
    return StubGoogle.adapter(StubGoogle.settings(google.endpoints("/keys")));
  }

  private IdentityOutcome verified(@Nullable String token) {
    return identifyWith(google, "/keys", token);
  }

  private long fetches() {
    return google.requests().stream().filter(seen -> seen.path().equals("/keys")).count();
  }

  private static Arguments wrong(String reason, UnaryOperator<JWTClaimsSet.Builder> change) {
    return Arguments.of(reason, change);
  }

  private static Unproven unproven(String reason) {
    return new Unproven(new AccountId("117"), reason);
  }
}
