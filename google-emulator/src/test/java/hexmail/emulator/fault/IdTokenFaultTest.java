package hexmail.emulator.fault;

import static hexmail.emulator.BrowserClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.PlainObject;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import hexmail.emulator.BrowserClient;
import hexmail.emulator.RunningGoogle;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.OAuthControl;
import hexmail.emulator.fault.IdTokenFault.Signature;
import hexmail.emulator.grants.SampleAccounts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Forged id tokens.
class IdTokenFaultTest {
  @RegisterExtension private final RunningGoogle running = new RunningGoogle();
  private final BrowserClient browser = running.browser();
  private OAuthControl control;

  @BeforeEach
  void start() {
    control = running.google().control().oauth();
  }

  private String idToken() {
    return tokens().get("id_token").getAsString();
  }

  private JsonObject tokens() {
    String code = browser.code(SampleAccounts.ADA, "nonce", "the nonce", "prompt", "consent");
    return json(browser.post("/token", browser.exchange(code)).body());
  }

  private JWSObject forged(Signature signature) throws Exception {
    control.disturbIdToken(IdTokenFault.signed(signature));
    return JWSObject.parse(idToken());
  }

  private Map<String, Object> claims(IdTokenFault fault) throws Exception {
    control.disturbIdToken(fault);
    JWSObject token = JWSObject.parse(idToken());
    assertThat(token.verify(right())).isTrue();
    return token.getPayload().toJSONObject();
  }

  private RSAKey published() throws Exception {
    return JWKSet.parse(browser.get("/oauth2/v3/certs").body()).getKeys().getLast().toRSAKey();
  }

  private JWSVerifier right() throws Exception {
    return new RSASSAVerifier(published());
  }

  private JWSVerifier planted() throws Exception {
    String set = browser.get("/_control/planted/keys.json").body();
    return new RSASSAVerifier(JWKSet.parse(set).getKeys().getFirst().toRSAKey());
  }

  @Test
  void it_is_not_signed_at_all() throws Exception {
    control.disturbIdToken(IdTokenFault.signed(Signature.NONE));

    PlainObject token = PlainObject.parse(idToken());

    assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("none");
    assertThat(token.getHeader().getCustomParam("kid")).isEqualTo(published().getKeyID());
    assertThat(token.getPayload().toJSONObject()).containsEntry("nonce", "the nonce");
  }

  @Test
  void it_is_keyed_with_the_public_key() throws Exception {
    JWSObject token = forged(Signature.HS256);

    String pem =
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(published().toRSAPublicKey().getEncoded())
            + "\n-----END PUBLIC KEY-----\n";
    assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("HS256");
    assertThat(token.getHeader().getKeyID()).isEqualTo(published().getKeyID());
    assertThat(token.verify(new MACVerifier(pem.getBytes(StandardCharsets.US_ASCII)))).isTrue();
  }

  @Test
  void it_is_signed_by_a_key_that_nobody_published() throws Exception {
    JWSObject wrong = forged(Signature.WRONG_KEY);
    assertThat(wrong.getHeader().getKeyID()).isEqualTo(published().getKeyID());
    assertThat(wrong.verify(right())).isFalse();
    assertThat(wrong.verify(planted())).isTrue();

    JWSObject unknown = forged(Signature.UNKNOWN_KEY);
    assertThat(unknown.getHeader().getKeyID()).isNotEqualTo(published().getKeyID());
    assertThat(unknown.verify(planted())).isTrue();
  }

  @Test
  void it_brings_or_names_its_own_key_and_visits_are_counted() throws Exception {
    JWSHeader jku = forged(Signature.JKU).getHeader();
    JWSHeader x5u = forged(Signature.X5U).getHeader();
    JWSObject jwk = forged(Signature.JWK);

    assertThat(running.google().control().count(Endpoint.PLANTED_KEYS)).isZero();
    assertThat(browser.get(jku.getJWKURL().toString()).body()).contains(jku.getKeyID());
    assertThat(jku.getJWKURL())
        .hasToString(running.google().root() + "/_control/planted/keys.json");
    assertThat(x5u.getX509CertURL())
        .hasToString(running.google().root() + "/_control/planted/key.pem");
    assertThat(jwk.verify(new RSASSAVerifier(jwk.getHeader().getJWK().toRSAKey()))).isTrue();
    assertThat(jwk.getHeader().getJWK().isPrivate()).isFalse();
    assertThat(running.google().control().count(Endpoint.PLANTED_KEYS)).isEqualTo(1);
  }

  @Test
  void its_signature_is_broken() throws Exception {
    JWSObject token = forged(Signature.BROKEN);

    assertThat(token.getHeader().getKeyID()).isEqualTo(published().getKeyID());
    assertThat(token.verify(right())).isFalse();
  }

  @Test
  void it_is_missing() {
    control.disturbIdToken(IdTokenFault.signed(Signature.MISSING));

    assertThat(tokens().keySet()).contains("access_token").doesNotContain("id_token");
    assertThat(tokens().keySet()).contains("id_token");
  }

  @Test
  void it_is_the_one_before_once_more() {
    String first = idToken();
    running.clock().advance(Duration.ofSeconds(1));
    control.disturbIdToken(IdTokenFault.signed(Signature.REPLAYED));

    assertThat(idToken()).isEqualTo(first);
    assertThat(idToken()).isNotEqualTo(first);
  }

  @Test
  void its_claims_are_others_or_missing() throws Exception {
    Map<String, Object> claims =
        claims(
            IdTokenFault.usual()
                .claim("iss", "https://evil.test")
                .claim("aud", List.of("one", "two"))
                .claim("azp", "other")
                .claim("sub", "999")
                .claim("hd", "corp.test")
                .claim("email", "eve@example.com")
                .claim("email_verified", false)
                .without("nonce"));

    assertThat(claims)
        .containsEntry("iss", "https://evil.test")
        .containsEntry("aud", List.of("one", "two"))
        .containsEntry("azp", "other")
        .containsEntry("sub", "999")
        .containsEntry("hd", "corp.test")
        .containsEntry("email", "eve@example.com")
        .containsEntry("email_verified", false)
        .doesNotContainKey("nonce");
  }

  @Test
  void its_times_are_counted_from_now() throws Exception {
    Map<String, Object> claims =
        claims(
            IdTokenFault.usual()
                .issuedIn(Duration.ofSeconds(61))
                .expiringIn(Duration.ofSeconds(-61)));

    long now = running.clock().instant().getEpochSecond();
    assertThat(claims).containsEntry("iat", now + 61).containsEntry("exp", now - 61);
  }

  @Test
  void a_new_key_signs_and_the_old_one_stays_or_goes() throws Exception {
    RSAKey first = published();
    JWSObject before = JWSObject.parse(idToken());

    control.rotateKeys(true);
    JWKSet both = JWKSet.parse(browser.get("/oauth2/v3/certs").body());
    assertThat(both.getKeys()).hasSize(2);
    assertThat(both.getKeyByKeyId(first.getKeyID())).isNotNull();
    assertThat(JWSObject.parse(idToken()).verify(right())).isTrue();

    control.rotateKeys(false);
    JWKSet one = JWKSet.parse(browser.get("/oauth2/v3/certs").body());
    assertThat(one.getKeys()).hasSize(1);
    assertThat(one.getKeyByKeyId(before.getHeader().getKeyID())).isNull();
    assertThat(JWSObject.parse(idToken()).verify(right())).isTrue();
  }
}
