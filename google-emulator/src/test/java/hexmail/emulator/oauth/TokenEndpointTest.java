package hexmail.emulator.oauth;

import static hexmail.emulator.BrowserClient.MAIL;
import static hexmail.emulator.BrowserClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import hexmail.emulator.BrowserClient;
import hexmail.emulator.RunningGoogle;
import hexmail.emulator.grants.SampleAccounts;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenEndpointTest {
  /// Verifier and challenge of RFC 7636, appendix B.
  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

  @RegisterExtension private final RunningGoogle running = new RunningGoogle();
  private final BrowserClient browser = running.browser();

  private void assertRefused(Map<String, String> form, int status, String error, String words) {
    HttpResponse<String> response = browser.post("/token", form);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValue("application/json;charset=utf-8");
    assertThat(json(response.body()).asMap().keySet())
        .containsExactly("error", "error_description");
    assertThat(json(response.body()).get("error").getAsString()).isEqualTo(error);
    assertThat(json(response.body()).get("error_description").getAsString()).isEqualTo(words);
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
      assertRefused(browser.exchange("4/0Ax", name, value), status, error, words);
    }

    @Test
    void may_use_basic_authentication() {
      Map<String, String> form =
          browser.exchange(browser.code(SampleAccounts.ADA), "client_id", "", "client_secret", "");

      assertThat(
              browser.post("/token", form, "Authorization", basic(browser.secret())).statusCode())
          .isEqualTo(200);
      assertThat(browser.post("/token", form, "Authorization", basic("wrong")).statusCode())
          .isEqualTo(401);
      assertThat(browser.post("/token", form, "Authorization", "Basic %%").statusCode())
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
      HttpResponse<String> response =
          browser.post(
              "/token", browser.exchange(browser.code(SampleAccounts.ADA), "scope", "ignored"));

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
      JsonObject tokens = json(response.body());
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
      assertRefused(
          browser.exchange(browser.code(SampleAccounts.ADA), name, value), 400, error, words);
    }

    @Test
    void happens_once() {
      String code = browser.code(SampleAccounts.ADA);
      browser.post("/token", browser.exchange(code));

      assertRefused(browser.exchange(code), 400, "invalid_grant", "Bad Request");
    }

    @Test
    void happens_within_ten_minutes() {
      String inTime = browser.code(SampleAccounts.ADA);
      running.clock().advance(Duration.ofMinutes(10).minusMillis(1));
      assertThat(browser.post("/token", browser.exchange(inTime)).statusCode()).isEqualTo(200);

      String late = browser.code(SampleAccounts.ADA);
      running.clock().advance(Duration.ofMinutes(10));
      assertRefused(browser.exchange(late), 400, "invalid_grant", "Bad Request");
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
          browser.code(
              SampleAccounts.ADA, "code_challenge", challenge, "code_challenge_method", method);
      Map<String, String> form = browser.exchange(code, "code_verifier", verifier);

      if (right) {
        assertThat(browser.post("/token", form).statusCode()).isEqualTo(200);
      } else {
        assertRefused(form, 400, "invalid_grant", "Invalid code verifier.");
      }
    }

    @Test
    void needs_a_verifier_just_when_there_was_a_challenge() {
      String challenged =
          browser.code(
              SampleAccounts.ADA, "code_challenge", CHALLENGE, "code_challenge_method", "S256");
      assertRefused(browser.exchange(challenged), 400, "invalid_grant", "Missing code verifier.");

      String unchallenged = browser.code(SampleAccounts.ADA);
      assertRefused(
          browser.exchange(unchallenged, "code_verifier", VERIFIER),
          400,
          "invalid_grant",
          "code_verifier or verifier is not needed.");
    }
  }
}
