package hexmail.emulator.control;

import static hexmail.emulator.BrowserClient.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hexmail.emulator.BrowserClient;
import hexmail.emulator.RunningGoogle;
import hexmail.emulator.grants.SampleAccounts;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ControlTest {
  @RegisterExtension private final RunningGoogle running = new RunningGoogle();
  private final BrowserClient browser = running.browser();
  private Control control;

  @BeforeEach
  void start() {
    control = running.google().control();
  }

  private int keys() {
    return browser.get("/oauth2/v3/certs").statusCode();
  }

  @Test
  void requests_are_counted_by_endpoint() {
    browser.authorize(request());
    browser.get("/o/oauth2/auth?" + BrowserClient.form(request()));
    String token = browser.tokens(SampleAccounts.ADA).get("access_token").getAsString();
    browser.profile(token);

    assertThat(control.count(Endpoint.AUTHORIZATION)).isEqualTo(2);
    assertThat(control.count(Endpoint.TOKEN)).isEqualTo(1);
    assertThat(control.count(Endpoint.PROFILE)).isEqualTo(1);
    assertThat(control.count(Endpoint.REVOKE)).isZero();
    control.resetCounts();
    assertThat(control.count(Endpoint.AUTHORIZATION)).isZero();
  }

  @Test
  void parameters_of_queries_and_forms_are_remembered() {
    browser.get("/o/oauth2/auth?state=a+b&prompt=consent&prompt=none");
    browser.get("/o/oauth2/auth?state=second");
    browser.post("/token", Map.of("grant_type", "refresh_token"));

    assertThat(control.parameters(Endpoint.AUTHORIZATION))
        .isEqualTo(
            List.of(Map.of("state", "a b", "prompt", "consent,none"), Map.of("state", "second")));
    assertThat(control.parameters(Endpoint.TOKEN))
        .isEqualTo(List.of(Map.of("grant_type", "refresh_token")));
  }

  @Test
  void a_fault_waits_and_then_ends() {
    control.fault(Endpoint.KEYS, Fault.status(503).after(1).times(2));

    assertThat(List.of(keys(), keys(), keys(), keys())).containsExactly(200, 503, 503, 200);
    assertThat(control.count(Endpoint.KEYS)).isEqualTo(4);
  }

  @Test
  void faults_queue_up_and_can_be_cleared() {
    control.fault(Endpoint.KEYS, Fault.status(500));
    control.fault(Endpoint.KEYS, Fault.status(429).after(1).always());

    assertThat(List.of(keys(), keys(), keys(), keys())).containsExactly(500, 200, 429, 429);
    control.clearFaults();
    assertThat(keys()).isEqualTo(200);
  }

  @Test
  void a_fault_hits_its_endpoint_only() {
    control.fault(Endpoint.TOKEN, Fault.status(503).always());

    assertThat(keys()).isEqualTo(200);
  }

  @Test
  void a_fault_can_say_anything() {
    control.fault(Endpoint.USERINFO, Fault.body(200, "application/json", "{\"name\":\"X\"}"));
    control.fault(Endpoint.TOKEN, Fault.oauth(400, "invalid_grant", "Bad Request"));

    HttpResponse<String> userInfo = browser.get("/oauth2/v2/userinfo");
    HttpResponse<String> token = browser.post("/token", Map.of());

    assertThat(userInfo.statusCode()).isEqualTo(200);
    assertThat(userInfo.body()).isEqualTo("{\"name\":\"X\"}");
    assertThat(userInfo.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/json");
    assertThat(token.statusCode()).isEqualTo(400);
    assertThat(BrowserClient.json(token.body()).get("error").getAsString())
        .isEqualTo("invalid_grant");
  }

  @Test
  void a_dropped_call_gets_no_answer() {
    control.fault(Endpoint.TOKEN, Fault.dropped());

    assertThatThrownBy(() -> browser.post("/token", Map.of()))
        .hasCauseInstanceOf(IOException.class);
    assertThat(control.count(Endpoint.TOKEN)).isEqualTo(1);
  }

  @Test
  void a_slow_call_gets_the_true_answer_late() {
    control.fault(Endpoint.KEYS, Fault.slow(Duration.ofMillis(200)));

    long before = System.nanoTime();
    assertThat(keys()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(199));
  }

  @Test
  void a_delayed_call_does_not_hold_up_the_end() throws Exception {
    control.fault(Endpoint.KEYS, Fault.slow(Duration.ofHours(1)));
    CompletableFuture<Integer> response = CompletableFuture.supplyAsync(this::keys);
    while (control.count(Endpoint.KEYS) == 0) {
      Thread.onSpinWait();
    }

    control.close();

    assertThat(response.get()).isEqualTo(200);
  }

  @Test
  void access_tokens_of_one_account_expire_and_refresh_tokens_live_on() {
    var ada = browser.tokens(SampleAccounts.ADA);
    var grace = browser.tokens(SampleAccounts.GRACE);

    control.expireAccessTokens("ada@example.com");

    assertThat(browser.profile(ada.get("access_token").getAsString()).statusCode()).isEqualTo(401);
    assertThat(browser.profile(grace.get("access_token").getAsString()).statusCode())
        .isEqualTo(200);
    assertThat(
            browser
                .post("/token", browser.refresh(ada.get("refresh_token").getAsString()))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void access_tokens_expire_after_so_many_calls() {
    var tokens = browser.tokens(SampleAccounts.ADA);
    String old = tokens.get("access_token").getAsString();
    control.expireAccessTokensAfter(Endpoint.PROFILE, 2);

    assertThat(browser.profile(old).statusCode()).isEqualTo(200);
    assertThat(browser.profile(old).statusCode()).isEqualTo(200);
    assertThat(browser.profile(old).statusCode()).isEqualTo(401);
    String fresh =
        BrowserClient.json(
                browser
                    .post("/token", browser.refresh(tokens.get("refresh_token").getAsString()))
                    .body())
            .get("access_token")
            .getAsString();
    assertThat(browser.profile(fresh).statusCode()).isEqualTo(200);
  }

  @Test
  void access_tokens_expire_at_once_after_no_calls() {
    String token = browser.tokens(SampleAccounts.ADA).get("access_token").getAsString();

    control.expireAccessTokensAfter(Endpoint.PROFILE, 0);

    assertThat(browser.profile(token).statusCode()).isEqualTo(401);
  }

  @Test
  void grants_can_be_revoked_as_at_the_account_page() {
    var tokens = browser.tokens(SampleAccounts.ADA);

    control.revokeGrants("ada@example.com");

    assertThat(browser.profile(tokens.get("access_token").getAsString()).statusCode())
        .isEqualTo(401);
    assertThat(
            browser
                .post("/token", browser.refresh(tokens.get("refresh_token").getAsString()))
                .body())
        .contains("invalid_grant");
  }

  @Test
  void an_unknown_account_is_a_mistake() {
    assertThatThrownBy(() -> control.revokeGrants("bob@example.com"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
