package hexmail.emulator.fault;

import static hexmail.emulator.BrowserClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import hexmail.emulator.BrowserClient;
import hexmail.emulator.RunningGoogle;
import hexmail.emulator.control.OAuthControl;
import hexmail.emulator.grants.SampleAccounts;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Errors of the token endpoint that were asked for.
class TokenFaultTest {
  @RegisterExtension private final RunningGoogle running = new RunningGoogle();
  private final BrowserClient browser = running.browser();
  private OAuthControl control;

  @BeforeEach
  void start() {
    control = running.google().control().oauth();
  }

  private HttpResponse<String> exchange(String code) {
    return browser.post("/token", browser.exchange(code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MISSING_CLIENT_ID      | 400 | {"error":"invalid_request","error_description":"Could not determine client ID from request."}
          MISSING_SECRET         | 400 | {"error":"invalid_request","error_description":"client_secret is missing."}
          UNKNOWN_CLIENT         | 401 | {"error":"invalid_client","error_description":"The OAuth client was not found."}
          WRONG_SECRET           | 401 | {"error":"invalid_client","error_description":"Unauthorized"}
          INVALID_SECRET         | 401 | {"error":"invalid_client","error_description":"The provided client secret is invalid."}
          MISSING_CODE           | 400 | {"error":"invalid_request","error_description":"Missing required parameter: code"}
          MISSING_REDIRECT_URI   | 400 | {"error":"invalid_request","error_description":"Missing parameter: redirect_uri"}
          WRONG_REDIRECT_URI     | 400 | {"error":"redirect_uri_mismatch","error_description":"Bad Request"}
          MALFORMED_CODE         | 400 | {"error":"invalid_grant","error_description":"Malformed auth code."}
          USED_CODE              | 400 | {"error":"invalid_grant","error_description":"Bad Request"}
          MISSING_VERIFIER       | 400 | {"error":"invalid_grant","error_description":"Missing code verifier."}
          WRONG_VERIFIER         | 400 | {"error":"invalid_grant","error_description":"Invalid code verifier."}
          UNSUPPORTED_GRANT_TYPE | 400 | {"error":"unsupported_grant_type","error_description":"Invalid grant_type: X"}
          REVOKED                | 400 | {"error":"invalid_grant","error_description":"Token has been expired or revoked."}
          FORGOTTEN              | 400 | {"error":"invalid_grant","error_description":"Bad Request"}
          INVALID_RAPT           | 400 | {"error":"invalid_grant","error_description":"reauth related error (invalid_rapt)","error_subtype":"invalid_rapt"}
          RAPT_REQUIRED          | 400 | {"error":"invalid_grant","error_description":"reauth related error (invalid_rapt)","error_subtype":"rapt_required"}
          UNAUTHORIZED_CLIENT    | 400 | {"error":"unauthorized_client","error_description":"Unauthorized"}
          ADMIN_POLICY_ENFORCED  | 400 | {"error":"admin_policy_enforced"}
          RATE_LIMITED           | 429 | {"error":"rate_limit_exceeded","error_description":"Rate Limit Exceeded"}
          INTERNAL_FAILURE       | 500 | {"error":"internal_failure","error_description":"Backend Error"}
          EMPTY                  | 200 | {}
          """)
  void an_error_has_googles_words_and_nothing_is_processed(
      TokenError error, int status, String body) {
    String code = browser.code(SampleAccounts.ADA);
    control.disturbToken(error);

    HttpResponse<String> response = exchange(code);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValue("application/json;charset=utf-8");
    assertThat(response.body()).isEqualTo(body);
    assertThat(control.counts().disturbed("authorization_code")).isEqualTo(1);
    assertThat(control.counts().succeeded("authorization_code")).isZero();
    assertThat(exchange(code).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"BAD_GATEWAY,502", "UNAVAILABLE,503"})
  void a_server_in_trouble_sends_a_page(TokenError error, int status) {
    control.disturbToken(error);

    HttpResponse<String> response = exchange("4/0Axyz");

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(response.body()).startsWith("<!DOCTYPE html>").contains("Error " + status);
  }

  @Test
  void half_an_answer_is_no_json_and_leaves_the_code_unused() {
    String code = browser.code(SampleAccounts.ADA);
    control.disturbToken(TokenError.TRUNCATED);

    HttpResponse<String> response = exchange(code);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThatThrownBy(() -> new Gson().fromJson(response.body(), JsonObject.class))
        .isInstanceOf(JsonParseException.class);
    assertThat(exchange(code).statusCode()).isEqualTo(200);
  }

  @Test
  void half_of_the_true_answer_has_used_the_code() {
    String code = browser.code(SampleAccounts.ADA);
    control.disturbToken(TokenFault.of(TokenError.TRUNCATED).afterProcessing());

    assertThat(exchange(code).body()).contains("\"access_token\": \"ya29.a0A");
    assertThat(exchange(code).statusCode()).isEqualTo(400);
  }

  @Test
  void an_answer_without_scope_is_true_otherwise() {
    control.disturbToken(TokenError.NO_SCOPE);

    JsonObject response = json(exchange(browser.code(SampleAccounts.ADA)).body());

    assertThat(response.asMap().keySet())
        .containsExactly("access_token", "expires_in", "token_type", "refresh_token", "id_token");
  }

  @Test
  void a_connection_closed_before_processing_leaves_the_code_unused() {
    String code = browser.code(SampleAccounts.ADA);
    control.disturbToken(TokenFault.of(TokenError.DROPPED).times(10));

    assertThatThrownBy(() -> exchange(code)).isInstanceOf(UncheckedIOException.class);

    control.clear();
    assertThat(control.counts().succeeded("authorization_code")).isZero();
    assertThat(exchange(code).statusCode()).isEqualTo(200);
  }

  @Test
  void a_lost_answer_has_used_the_code() {
    String code = browser.code(SampleAccounts.ADA);
    control.disturbToken(TokenError.ANSWER_LOST);

    assertThatThrownBy(() -> exchange(code)).isInstanceOf(UncheckedIOException.class);

    assertThat(control.counts().succeeded("authorization_code")).isEqualTo(1);
    assertThat(exchange(code).statusCode()).isEqualTo(400);
  }

  @Test
  void a_slow_answer_is_not_processed_yet_and_a_late_one_is() {
    String first = browser.code(SampleAccounts.ADA);
    String second = browser.code(SampleAccounts.ADA);
    Duration long_ = Duration.ofMinutes(10);
    control.disturbToken(TokenFault.of(TokenError.SLOW).delayedBy(long_));
    CompletableFuture<HttpResponse<String>> slow =
        CompletableFuture.supplyAsync(() -> exchange(first));
    awaitDisturbed(1);
    assertThat(control.counts().succeeded("authorization_code")).isZero();

    control.disturbToken(TokenFault.of(TokenError.LATE).delayedBy(long_));
    CompletableFuture<HttpResponse<String>> late =
        CompletableFuture.supplyAsync(() -> exchange(second));
    awaitDisturbed(2);
    while (control.counts().succeeded("authorization_code") == 0) {
      Thread.onSpinWait();
    }
    assertThat(slow).isNotDone();
    assertThat(late).isNotDone();

    running.google().control().close();
    assertThat(slow.join().statusCode()).isEqualTo(200);
    assertThat(late.join().statusCode()).isEqualTo(200);
  }

  private void awaitDisturbed(int calls) {
    while (control.counts().disturbed("authorization_code") < calls) {
      Thread.onSpinWait();
    }
  }

  @Test
  void a_fault_strikes_its_grant_type_as_often_as_it_says() {
    String refresh = browser.tokens(SampleAccounts.ADA).get("refresh_token").getAsString();
    control.disturbToken(TokenFault.of(TokenError.REVOKED).onlyFor("refresh_token").times(2));

    assertThat(exchange(browser.code(SampleAccounts.ADA)).statusCode()).isEqualTo(200);
    assertThat(browser.post("/token", browser.refresh(refresh)).statusCode()).isEqualTo(400);
    assertThat(browser.post("/token", browser.refresh(refresh)).statusCode()).isEqualTo(400);
    assertThat(browser.post("/token", browser.refresh(refresh)).statusCode()).isEqualTo(200);
    assertThat(control.faults()).isZero();
  }

  @Test
  void a_fault_without_an_end_is_there_until_it_is_cleared() {
    control.disturbToken(TokenFault.of(TokenError.REVOKED).always());

    for (int call = 0; call < 3; call++) {
      assertThat(exchange("4/0Axyz").statusCode()).isEqualTo(400);
    }
    assertThat(control.faults()).isEqualTo(1);
    control.clear();
    assertThat(exchange(browser.code(SampleAccounts.ADA)).statusCode()).isEqualTo(200);
  }

  @Test
  void what_the_endpoint_refuses_by_itself_is_counted_apart() {
    exchange("4/0Axyz");
    browser.tokens(SampleAccounts.ADA);

    assertThat(control.counts().refused("authorization_code")).isEqualTo(1);
    assertThat(control.counts().succeeded("authorization_code")).isEqualTo(1);
    assertThat(control.counts().disturbed("authorization_code")).isZero();
  }

  @Test
  void errors_are_found_by_name() {
    assertThat(TokenError.named("invalid-rapt")).isEqualTo(TokenError.INVALID_RAPT);
    assertThatThrownBy(() -> TokenError.named("nothing"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no such token error");
    assertThatThrownBy(() -> TokenFault.of(TokenError.REVOKED).times(0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
