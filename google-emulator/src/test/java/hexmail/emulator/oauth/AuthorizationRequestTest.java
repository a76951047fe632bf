package hexmail.emulator.oauth;

import static hexmail.emulator.BrowserClient.MAIL;
import static hexmail.emulator.BrowserClient.request;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.emulator.BrowserClient;
import hexmail.emulator.RunningGoogle;
import hexmail.emulator.grants.SampleAccounts;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorizationRequestTest {
  @RegisterExtension private final RunningGoogle running = new RunningGoogle();
  private final BrowserClient browser = running.browser();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          client_id     | ''                                    | 400 | invalid_request
          client_id     | somebody.apps.googleusercontent.com   | 401 | invalid_client
          redirect_uri  | ''                                    | 400 | invalid_request
          redirect_uri  | https://localhost:8080/oauth2/callback | 400 | redirect_uri_mismatch
          redirect_uri  | http://localhost:8080/oauth2/callback/ | 400 | redirect_uri_mismatch
          redirect_uri  | http://localhost:8080/OAuth2/callback | 400 | redirect_uri_mismatch
          redirect_uri  | http://localhost:8080/oauth2/callback?a=b | 400 | redirect_uri_mismatch
          redirect_uri  | http://localhost:8080/oauth2/callback#a | 400 | redirect_uri_mismatch
          redirect_uri  | http://a@localhost:8080/oauth2/callback | 400 | redirect_uri_mismatch
          redirect_uri  | http://evil.example/oauth2/callback   | 400 | redirect_uri_mismatch
          redirect_uri  | not a uri                             | 400 | redirect_uri_mismatch
          response_type | ''                                    | 400 | invalid_request
          response_type | token                                 | 400 | unsupported_response_type
          scope         | ''                                    | 400 | invalid_request
          scope         | openid nonsense                       | 400 | invalid_scope
          access_type   | sometimes                             | 400 | invalid_request
          prompt        | login                                 | 400 | invalid_request
          prompt        | none consent                          | 400 | invalid_request
          approval_prompt | always                              | 400 | invalid_request
          code_challenge | tooshort                             | 400 | invalid_request
          code_challenge_method | S256                          | 400 | invalid_request
          """)
  void a_bad_request_is_refused_on_googles_own_page(
      String name, String value, int status, String error) {
    HttpResponse<String> response = browser.authorize(request(name, value));

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Location")).isEmpty();
    assertThat(response.body()).contains("Error %d: %s<".formatted(status, error));
  }

  @Test
  void prompt_and_approval_prompt_exclude_each_other() {
    HttpResponse<String> response =
        browser.authorize(request("prompt", "consent", "approval_prompt", "force"));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("Conflict params: approval_prompt and prompt");
  }

  @Test
  void a_parameter_comes_once() {
    HttpResponse<String> response =
        browser.get("/o/oauth2/v2/auth?" + BrowserClient.form(request()) + "&state=two");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("OAuth 2 parameters can only have a single value: state");
  }

  @Test
  void markup_in_a_bad_request_stays_text() {
    HttpResponse<String> response =
        browser.authorize(request("response_type", "<script>alert(1)</script>"));

    assertThat(response.body()).contains("&lt;script&gt;").doesNotContain("<script");
  }

  @Test
  void a_bad_request_is_refused_at_the_consent_form_too() {
    HttpResponse<String> response =
        browser.allow(
            request("redirect_uri", "http://evil.example/oauth2/callback"),
            SampleAccounts.ADA,
            MAIL);

    assertThat(response.statusCode()).isEqualTo(400);
  }
}
