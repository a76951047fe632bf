package hexmail.emulator.oauth;

import static hexmail.emulator.BrowserClient.MAIL;
import static hexmail.emulator.BrowserClient.codeIn;
import static hexmail.emulator.BrowserClient.json;
import static hexmail.emulator.BrowserClient.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import hexmail.emulator.BrowserClient;
import hexmail.emulator.RunningGoogle;
import hexmail.emulator.grants.SampleAccounts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IdTokensTest {
  @RegisterExtension private final RunningGoogle running = new RunningGoogle();
  private final BrowserClient browser = running.browser();

  @Test
  void an_id_token_is_signed_and_says_who_signed_in() throws Exception {
    JsonObject tokens =
        json(
            browser
                .post(
                    "/token",
                    browser.exchange(browser.code(SampleAccounts.ADA, "nonce", "the nonce")))
                .body());
    SignedJWT token = SignedJWT.parse(text(tokens, "id_token"));

    assertThat(token.verify(new RSASSAVerifier(keys().getKeys().getFirst().toRSAKey()))).isTrue();
    assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
    assertThat(token.getHeader().getKeyID()).isEqualTo(keys().getKeys().getFirst().getKeyID());
    long now = running.clock().instant().getEpochSecond();
    Map<String, Object> claims = token.getPayload().toJSONObject();
    assertThat(claims)
        .containsOnlyKeys(
            "iss",
            "azp",
            "aud",
            "sub",
            "email",
            "email_verified",
            "at_hash",
            "nonce",
            "name",
            "given_name",
            "family_name",
            "iat",
            "exp");
    assertThat(claims)
        .containsEntry("iss", "https://accounts.google.com")
        .containsEntry("aud", "hexmail-demo.apps.googleusercontent.com")
        .containsEntry("azp", "hexmail-demo.apps.googleusercontent.com")
        .containsEntry("sub", "101843027519364820157")
        .containsEntry("email", "ada@example.com")
        .containsEntry("email_verified", true)
        .containsEntry("nonce", "the nonce")
        .containsEntry("name", "Ada Lovelace")
        .containsEntry("iat", now)
        .containsEntry("exp", now + 3600)
        .containsEntry("at_hash", leftHalf(text(tokens, "access_token")));
  }

  @Test
  void an_id_token_comes_with_sign_in_scopes_only() {
    String code = codeIn(browser.allow(request("scope", MAIL), SampleAccounts.ADA, MAIL));

    assertThat(json(browser.post("/token", browser.exchange(code)).body()).has("id_token"))
        .isFalse();
  }

  @Test
  void an_id_token_tells_name_and_address_only_when_allowed() throws Exception {
    String code = codeIn(browser.allow(request("scope", "openid"), SampleAccounts.ADA));
    String token = text(json(browser.post("/token", browser.exchange(code)).body()), "id_token");

    assertThat(SignedJWT.parse(token).getPayload().toJSONObject())
        .containsOnlyKeys("iss", "azp", "aud", "sub", "at_hash", "iat", "exp");
  }

  private JWKSet keys() throws Exception {
    return JWKSet.parse(browser.get("/oauth2/v3/certs").body());
  }

  private static String leftHalf(String accessToken) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256")
            .digest(accessToken.getBytes(StandardCharsets.US_ASCII));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 16));
  }

  private static String text(JsonObject object, String name) {
    return object.get(name).getAsString();
  }
}
