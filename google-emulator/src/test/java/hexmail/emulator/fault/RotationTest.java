package hexmail.emulator.fault;

import static hexmail.emulator.BrowserClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import hexmail.emulator.BrowserClient;
import hexmail.emulator.RunningGoogle;
import hexmail.emulator.control.OAuthControl;
import hexmail.emulator.grants.SampleAccounts;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Refresh tokens that each refresh replaces.
class RotationTest {
  private static final String REVOKED = "Token has been expired or revoked.";

  @RegisterExtension private final RunningGoogle running = new RunningGoogle();
  private final BrowserClient browser = running.browser();
  private OAuthControl control;

  @BeforeEach
  void start() {
    open();
    control.rotateRefreshTokens(true);
  }

  private void open() {
    control = running.google().control().oauth();
  }

  private HttpResponse<String> refresh(String token) {
    return browser.post("/token", browser.refresh(token));
  }

  private String next(String token) {
    return text(json(refresh(token).body()), "refresh_token");
  }

  @Test
  void each_refresh_brings_a_new_token() {
    String first = text(browser.tokens(SampleAccounts.ADA), "refresh_token");

    String second = next(first);
    String third = next(second);

    assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
    assertThat(control.refreshes("ada@example.com")).isEqualTo(2);
    assertThat(control.reusesDetected()).isZero();
  }

  @Test
  void a_replaced_token_ends_the_whole_family_and_is_counted() {
    JsonObject consented = browser.tokens(SampleAccounts.ADA);
    String first = text(consented, "refresh_token");
    JsonObject renewed = json(refresh(first).body());

    HttpResponse<String> reuse = refresh(first);

    assertThat(reuse.statusCode()).isEqualTo(400);
    assertThat(text(json(reuse.body()), "error_description")).isEqualTo(REVOKED);
    assertThat(refresh(text(renewed, "refresh_token")).statusCode()).isEqualTo(400);
    assertThat(browser.profile(text(renewed, "access_token")).statusCode()).isEqualTo(401);
    assertThat(browser.profile(text(consented, "access_token")).statusCode()).isEqualTo(401);
    assertThat(control.reusesDetected()).isEqualTo(1);
    assertThat(control.counts().refused("refresh_token")).isEqualTo(2);
  }

  @Test
  void another_consent_is_another_family() {
    String first = text(browser.tokens(SampleAccounts.ADA), "refresh_token");
    JsonObject other = json(browser.post("/token", browser.exchange(again())).body());
    next(first);
    refresh(first);

    assertThat(refresh(text(other, "refresh_token")).statusCode()).isEqualTo(200);
    assertThat(browser.profile(text(other, "access_token")).statusCode()).isEqualTo(200);
  }

  private String again() {
    return browser.code(SampleAccounts.ADA, "prompt", "consent");
  }

  @Test
  void of_many_at_once_one_gets_the_next_token_and_the_others_end_the_family() throws Exception {
    String first = text(browser.tokens(SampleAccounts.ADA), "refresh_token");

    List<Integer> statuses;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<HttpResponse<String>>> calls =
          Stream.generate(() -> CompletableFuture.supplyAsync(() -> refresh(first), threads))
              .limit(20)
              .toList();
      statuses = calls.stream().map(call -> call.join().statusCode()).sorted().toList();
    }

    assertThat(statuses.getFirst()).isEqualTo(200);
    assertThat(statuses.subList(1, 20)).containsOnly(400);
    assertThat(control.refreshes("ada@example.com")).isEqualTo(1);
    assertThat(control.reusesDetected()).isEqualTo(19);
  }

  @Test
  void a_lost_answer_has_replaced_the_token() {
    String first = text(browser.tokens(SampleAccounts.ADA), "refresh_token");
    control.disturbToken(TokenFault.of(TokenError.UNAVAILABLE).afterProcessing());

    assertThat(refresh(first).statusCode()).isEqualTo(503);

    assertThat(control.refreshes("ada@example.com")).isEqualTo(1);
    assertThat(refresh(first).statusCode()).isEqualTo(400);
    assertThat(control.reusesDetected()).isEqualTo(1);
  }

  @Test
  void families_replacements_and_the_policy_survive_a_restart() {
    String first = text(browser.tokens(SampleAccounts.ADA), "refresh_token");
    String second = next(first);
    refresh(text(browser.tokens(SampleAccounts.GRACE), "refresh_token"));
    running.restart();
    open();

    assertThat(control.rotatesRefreshTokens()).isTrue();
    assertThat(refresh(first).statusCode()).isEqualTo(400);
    assertThat(refresh(second).statusCode()).isEqualTo(400);
    assertThat(control.reusesDetected()).isEqualTo(1);
  }

  @Test
  void counts_of_reuses_are_reset_with_the_others() {
    String first = text(browser.tokens(SampleAccounts.ADA), "refresh_token");
    next(first);
    refresh(first);

    running.google().control().resetCounts();

    assertThat(control.reusesDetected()).isZero();
    assertThat(control.refreshes("ada@example.com")).isZero();
  }

  @Test
  void without_the_policy_a_token_lives_on() {
    control.rotateRefreshTokens(false);
    String token = text(browser.tokens(SampleAccounts.ADA), "refresh_token");

    assertThat(json(refresh(token).body()).has("refresh_token")).isFalse();
    assertThat(refresh(token).statusCode()).isEqualTo(200);
  }

  private static String text(JsonObject object, String name) {
    return object.get(name).getAsString();
  }
}
