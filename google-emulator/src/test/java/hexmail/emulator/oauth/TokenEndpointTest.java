package hexmail.emulator.oauth;

import static hexmail.emulator.Visitor.MAIL;
import static hexmail.emulator.Visitor.codeIn;
import static hexmail.emulator.Visitor.json;
import static hexmail.emulator.Visitor.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import hexmail.emulator.RunningGoogle;
import hexmail.emulator.Visitor;
import hexmail.emulator.grants.Accounts;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenEndpointTest {
  /// Verifier and challenge of RFC 7636, appendix B.
  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

  @TempDir Path data;
  private RunningGoogle running;
  private Visitor visitor;

  @BeforeEach
  void start() {
    running = RunningGoogle.in(data);
    visitor = running.visitor();
  }

  @AfterEach
  void stop() {
    running.close();
  }

  private void assertRefused(Map<String, String> form, int status, String error, String words) {
    HttpResponse<String> answer = visitor.post("/token", form);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValue("application/json;charset=utf-8");
    assertThat(json(answer.body()).asMap().keySet()).containsExactly("error", "error_description");
    assertThat(json(answer.body()).get("error").getAsString()).isEqualTo(error);
    assertThat(json(answer.body()).get("error_description").getAsString()).isEqualTo(words);
  }

  @Nested
  class A_client {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            client_id     | ''     | 400 | invalid_request | Could not determine client ID from request.
            client_id     | nobody | 401 | invalid_client  | The OAuth client was not found.
            client_secret | ''     | 400 | invalid_request | client_secret is missing.
            client_secret | wrong  | 401 | invalid_client  | Unauthorized
            grant_type    | password | 400 | unsupported_grant_type | Invalid grant_type: password
            """)
    void is_checked_first(String name, String value, int status, String error, String words) {
      assertRefused(visitor.exchange("4/0Ax", name, value), status, error, words);
    }

    @Test
    void may_use_basic_authentication() {
      Map<String, String> form =
          visitor.exchange(visitor.code(Accounts.ADA), "client_id", "", "client_secret", "");

      assertThat(
              visitor.post("/token", form, "Authorization", basic(visitor.secret())).statusCode())
          .isEqualTo(200);
      assertThat(visitor.post("/token", form, "Authorization", basic("wrong")).statusCode())
          .isEqualTo(401);
      assertThat(visitor.post("/token", form, "Authorization", "Basic %%").statusCode())
          .isEqualTo(400);
    }

    private static String basic(String secret) {
      byte[] pair =
          ("hexmail-demo.apps.googleusercontent.com:" + secret).getBytes(StandardCharsets.UTF_8);
      return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
  }

  @Nested
  class An_exchange {

    @Test
    void gives_the_tokens_in_googles_shape() {
      HttpResponse<String> answer =
          visitor.post("/token", visitor.exchange(visitor.code(Accounts.ADA), "scope", "ignored"));

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
      JsonObject tokens = json(answer.body());
      assertThat(tokens.asMap().keySet())
          .containsExactly(
              "access_token", "expires_in", "scope", "token_type", "refresh_token", "id_token");
      assertThat(tokens.get("access_token").getAsString())
          .startsWith("ya29.")
          .hasSizeLessThan(2048);
      assertThat(tokens.get("refresh_token").getAsString()).startsWith("1//0").hasSizeLessThan(512);
      assertThat(tokens.get("expires_in").getAsInt()).isEqualTo(3599);
      assertThat(tokens.get("token_type").getAsString()).isEqualTo("Bearer");
      assertThat(tokens.get("scope").getAsString().split(" ", -1))
          .containsExactlyInAnyOrder(
              "openid",
              "https://www.googleapis.com/auth/userinfo.email",
              "https://www.googleapis.com/auth/userinfo.profile",
              MAIL);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            code         | ''         | invalid_request       | Missing required parameter: code
            redirect_uri | ''         | invalid_request       | Missing parameter: redirect_uri
            redirect_uri | http://127.0.0.1:8080/oauth2/callback | redirect_uri_mismatch | Bad Request
            code         | 4%2F0Axyz  | invalid_grant         | Malformed auth code.
            code         | 4/0Axyz    | invalid_grant         | Malformed auth code.
            """)
    void is_refused_in_googles_words(String name, String value, String error, String words) {
      assertRefused(visitor.exchange(visitor.code(Accounts.ADA), name, value), 400, error, words);
    }

    @Test
    void happens_once() {
      String code = visitor.code(Accounts.ADA);
      visitor.post("/token", visitor.exchange(code));

      assertRefused(visitor.exchange(code), 400, "invalid_grant", "Bad Request");
    }

    @Test
    void happens_within_ten_minutes() {
      String inTime = visitor.code(Accounts.ADA);
      running.clock().advance(Duration.ofMinutes(10).minusMillis(1));
      assertThat(visitor.post("/token", visitor.exchange(inTime)).statusCode()).isEqualTo(200);

      String late = visitor.code(Accounts.ADA);
      running.clock().advance(Duration.ofMinutes(10));
      assertRefused(visitor.exchange(late), 400, "invalid_grant", "Bad Request");
    }

    @ParameterizedTest
    @CsvSource({
      "S256," + CHALLENGE + "," + VERIFIER + ",true",
      "S256," + CHALLENGE + "," + CHALLENGE + ",false",
      "plain," + VERIFIER + "," + VERIFIER + ",true",
      "''," + VERIFIER + "," + VERIFIER + ",true",
      "plain," + CHALLENGE + "," + VERIFIER + ",false"
    })
    void proves_the_challenge(String method, String challenge, String verifier, boolean right) {
      String code =
          visitor.code(Accounts.ADA, "code_challenge", challenge, "code_challenge_method", method);
      Map<String, String> form = visitor.exchange(code, "code_verifier", verifier);

      if (right) {
        assertThat(visitor.post("/token", form).statusCode()).isEqualTo(200);
      } else {
        assertRefused(form, 400, "invalid_grant", "Invalid code verifier.");
      }
    }

    @Test
    void needs_a_verifier_just_when_there_was_a_challenge() {
      String challenged =
          visitor.code(Accounts.ADA, "code_challenge", CHALLENGE, "code_challenge_method", "S256");
      assertRefused(visitor.exchange(challenged), 400, "invalid_grant", "Missing code verifier.");

      String unchallenged = visitor.code(Accounts.ADA);
      assertRefused(
          visitor.exchange(unchallenged, "code_verifier", VERIFIER),
          400,
          "invalid_grant",
          "code_verifier or verifier is not needed.");
    }
  }

  @Nested
  class A_refresh_token {

    @Test
    void comes_with_offline_access_only() {
      JsonObject tokens =
          json(
              visitor
                  .post(
                      "/token",
                      visitor.exchange(visitor.code(Accounts.ADA, "access_type", "online")))
                  .body());

      assertThat(tokens.has("refresh_token")).isFalse();
    }

    @Test
    void comes_only_when_the_consent_page_was_shown() {
      visitor.tokens(Accounts.ADA);

      String silent = codeIn(visitor.authorize(request("login_hint", "ada@example.com")));
      assertThat(json(visitor.post("/token", visitor.exchange(silent)).body()).keySet())
          .contains("access_token")
          .doesNotContain("refresh_token");

      String shown = visitor.code(Accounts.ADA, "prompt", "consent");
      assertThat(json(visitor.post("/token", visitor.exchange(shown)).body()).keySet())
          .contains("refresh_token");
    }

    @Test
    void gives_new_access_tokens_and_no_new_refresh_token() throws Exception {
      JsonObject first = visitor.tokens(Accounts.ADA);

      JsonObject next =
          json(visitor.post("/token", visitor.refresh(text(first, "refresh_token"))).body());

      assertThat(next.asMap().keySet())
          .containsExactly("access_token", "expires_in", "scope", "token_type", "id_token");
      assertThat(text(next, "access_token")).isNotEqualTo(text(first, "access_token"));
      assertThat(visitor.profile(text(next, "access_token")).statusCode()).isEqualTo(200);
      assertThat(visitor.profile(text(first, "access_token")).statusCode()).isEqualTo(200);
      assertThat(SignedJWT.parse(text(next, "id_token")).getJWTClaimsSet().getClaim("nonce"))
          .isNull();
    }

    @Test
    void is_refused_in_googles_words() {
      assertRefused(
          visitor.refresh(""), 400, "invalid_request", "Missing required parameter: refresh_token");
      assertRefused(visitor.refresh("1//0gibberish"), 400, "invalid_grant", "Bad Request");
      String access = text(visitor.tokens(Accounts.ADA), "access_token");
      assertRefused(visitor.refresh(access), 400, "invalid_grant", "Bad Request");
    }

    @Test
    void is_forgotten_twelve_hours_after_its_end() {
      String token = text(visitor.tokens(Accounts.ADA), "refresh_token");
      running.google().control().revokeGrants("ada@example.com");

      assertRefused(
          visitor.refresh(token), 400, "invalid_grant", "Token has been expired or revoked.");
      running.clock().advance(Duration.ofHours(12));
      assertRefused(visitor.refresh(token), 400, "invalid_grant", "Bad Request");
    }

    @Test
    void dies_when_a_hundred_newer_ones_live() {
      List<String> tokens = new ArrayList<>();
      for (int i = 0; i < 101; i++) {
        tokens.add(text(visitor.tokens(Accounts.ADA), "refresh_token"));
      }

      assertThat(visitor.post("/token", visitor.refresh(tokens.get(0))).statusCode())
          .isEqualTo(400);
      assertThat(visitor.post("/token", visitor.refresh(tokens.get(1))).statusCode())
          .isEqualTo(200);
    }
  }

  @Nested
  class An_id_token {

    @Test
    void is_signed_and_says_who_signed_in() throws Exception {
      JsonObject tokens =
          json(
              visitor
                  .post(
                      "/token", visitor.exchange(visitor.code(Accounts.ADA, "nonce", "the nonce")))
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
    void comes_with_sign_in_scopes_only() {
      String code = codeIn(visitor.allow(request("scope", MAIL), Accounts.ADA, MAIL));

      assertThat(json(visitor.post("/token", visitor.exchange(code)).body()).has("id_token"))
          .isFalse();
    }

    @Test
    void tells_name_and_address_only_when_allowed() throws Exception {
      String code = codeIn(visitor.allow(request("scope", "openid"), Accounts.ADA));
      String token = text(json(visitor.post("/token", visitor.exchange(code)).body()), "id_token");

      assertThat(SignedJWT.parse(token).getPayload().toJSONObject())
          .containsOnlyKeys("iss", "azp", "aud", "sub", "at_hash", "iat", "exp");
    }

    private JWKSet keys() throws Exception {
      return JWKSet.parse(visitor.get("/oauth2/v3/certs").body());
    }

    private static String leftHalf(String accessToken) throws Exception {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(accessToken.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 16));
    }
  }

  private static String text(JsonObject object, String name) {
    return object.get(name).getAsString();
  }
}
