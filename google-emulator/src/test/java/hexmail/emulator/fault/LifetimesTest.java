package hexmail.emulator.fault;

import static hexmail.emulator.BrowserClient.MAIL;
import static hexmail.emulator.BrowserClient.back;
import static hexmail.emulator.BrowserClient.json;
import static hexmail.emulator.BrowserClient.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.nimbusds.jwt.SignedJWT;
import hexmail.emulator.BrowserClient;
import hexmail.emulator.RunningGoogle;
import hexmail.emulator.control.AccountControl;
import hexmail.emulator.control.MovableClock;
import hexmail.emulator.control.OAuthControl;
import hexmail.emulator.grants.SampleAccounts;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// How tokens end by time and by policy, and how accounts change.
class LifetimesTest {
  private static final String ADA = "ada@example.com";

  @RegisterExtension private final RunningGoogle running = new RunningGoogle();
  private final BrowserClient browser = running.browser();
  private OAuthControl control;

  @BeforeEach
  void start() {
    control = running.google().control().oauth();
  }

  private MovableClock clock() {
    return running.google().control().clock();
  }

  private AccountControl people() {
    return running.google().control().accounts();
  }

  private HttpResponse<String> refresh(JsonObject tokens) {
    return browser.post("/token", browser.refresh(text(tokens, "refresh_token")));
  }

  private static void assertDead(HttpResponse<String> response, String words) {
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(text(json(response.body()), "error")).isEqualTo("invalid_grant");
    assertThat(text(json(response.body()), "error_description")).isEqualTo(words);
  }

  private static Map<String, Object> claims(JsonObject tokens) throws Exception {
    return SignedJWT.parse(text(tokens, "id_token")).getPayload().toJSONObject();
  }

  @Test
  void the_clock_moves_tokens_and_id_tokens() throws Exception {
    JsonObject tokens = browser.tokens(SampleAccounts.ADA);
    clock().advance(Duration.ofSeconds(3_598));
    assertThat(browser.profile(text(tokens, "access_token")).statusCode()).isEqualTo(200);
    clock().advance(Duration.ofSeconds(1));
    assertThat(browser.profile(text(tokens, "access_token")).statusCode()).isEqualTo(401);

    Instant noon = Instant.parse("2027-01-01T12:00:00Z");
    clock().set(noon);
    assertThat(claims(browser.tokens(SampleAccounts.ADA)))
        .containsEntry("iat", noon.getEpochSecond());
    clock().reset();
    assertThat(clock().instant()).isEqualTo(running.clock().instant());
  }

  @Test
  void the_clock_moves_codes() {
    String code = browser.code(SampleAccounts.ADA);
    clock().advance(Duration.ofMinutes(10));

    assertDead(browser.post("/token", browser.exchange(code)), "Bad Request");
  }

  @Test
  void a_client_in_testing_loses_refresh_tokens_after_seven_days() {
    control.testing(true);
    JsonObject tokens = browser.tokens(SampleAccounts.ADA);
    assertThat(tokens.get("refresh_token_expires_in").getAsLong()).isEqualTo(604_799);

    clock().advance(Duration.ofDays(7).minusSeconds(1));
    JsonObject renewed = json(refresh(tokens).body());
    assertThat(renewed.get("refresh_token_expires_in").getAsLong()).isZero();
    clock().advance(Duration.ofSeconds(1));
    assertDead(refresh(tokens), "Token has been expired or revoked.");
    clock().advance(Duration.ofHours(12));
    assertDead(refresh(tokens), "Bad Request");

    control.testing(false);
    assertThat(refresh(tokens).statusCode()).isEqualTo(200);
  }

  @Test
  void replacing_a_refresh_token_does_not_postpone_the_seven_days() {
    control.testing(true);
    control.rotateRefreshTokens(true);
    JsonObject tokens = browser.tokens(SampleAccounts.ADA);

    clock().advance(Duration.ofDays(6));
    JsonObject renewed = json(refresh(tokens).body());
    clock().advance(Duration.ofDays(1));

    assertDead(refresh(renewed), "Token has been expired or revoked.");
  }

  @Test
  void rights_to_sign_in_outlive_the_seven_days() {
    control.testing(true);
    String code =
        BrowserClient.codeIn(browser.allow(request("scope", "openid email"), SampleAccounts.ADA));
    JsonObject tokens = json(browser.post("/token", browser.exchange(code)).body());
    assertThat(tokens.has("refresh_token_expires_in")).isFalse();

    clock().advance(Duration.ofDays(8));

    assertThat(refresh(tokens).statusCode()).isEqualTo(200);
  }

  @Test
  void a_refresh_token_dies_when_it_is_not_used_for_six_months() {
    JsonObject tokens = browser.tokens(SampleAccounts.ADA);
    clock().set(Instant.parse("2027-05-22T09:59:59Z"));
    assertThat(refresh(tokens).statusCode()).isEqualTo(200);

    clock().set(Instant.parse("2027-11-22T09:59:58Z"));
    assertThat(refresh(tokens).statusCode()).isEqualTo(200);
    clock().set(Instant.parse("2028-05-22T09:59:58Z"));
    assertDead(refresh(tokens), "Token has been expired or revoked.");
  }

  @Test
  void a_policy_wants_a_new_sign_in_and_then_the_token_works_on() {
    JsonObject tokens = browser.tokens(SampleAccounts.ADA);
    people().requireSignIn(ADA);

    HttpResponse<String> refused = refresh(tokens);
    assertDead(refused, "reauth related error (invalid_rapt)");
    assertThat(text(json(refused.body()), "error_subtype")).isEqualTo("invalid_rapt");
    assertThat(browser.profile(text(tokens, "access_token")).statusCode()).isEqualTo(200);
    Map<String, String> silent = request("prompt", "none", "login_hint", ADA);
    assertThat(back(browser.authorize(silent))).containsEntry("error", "login_required");
    assertThat(refresh(tokens).statusCode()).isEqualTo(400);

    assertThat(browser.authorize(request("login_hint", ADA)).body()).contains("<h1>Sign in</h1>");
    browser.signIn(SampleAccounts.ADA);
    assertThat(refresh(tokens).statusCode()).isEqualTo(200);
  }

  @Test
  void a_policy_survives_a_restart() {
    JsonObject tokens = browser.tokens(SampleAccounts.ADA);
    people().requireSignIn(ADA);
    running.restart();
    start();

    assertThat(text(json(refresh(tokens).body()), "error_subtype")).isEqualTo("invalid_rapt");
  }

  @Test
  void a_new_password_ends_tokens_that_reach_mail() {
    JsonObject mail = browser.tokens(SampleAccounts.ADA);
    String code =
        BrowserClient.codeIn(
            browser.allow(
                request("scope", "openid email", "prompt", "consent"), SampleAccounts.ADA));
    JsonObject who = json(browser.post("/token", browser.exchange(code)).body());

    people().changePassword(ADA);

    assertDead(refresh(mail), "Token has been expired or revoked.");
    assertThat(browser.profile(text(mail, "access_token")).statusCode()).isEqualTo(401);
    assertThat(refresh(who).statusCode()).isEqualTo(200);
    assertThat(browser.authorize(request("login_hint", ADA)).statusCode()).isEqualTo(302);
  }

  @Test
  void an_account_changes_its_address_and_keeps_subject_grants_and_mail() throws Exception {
    JsonObject tokens = browser.tokens(SampleAccounts.ADA);
    people().changeEmail(ADA, "ada@new.example");
    people().changeHostedDomain(ADA, "new.example");
    people().changeVerified(ADA, false);
    running.restart();
    start();

    JsonObject renewed = json(refresh(tokens).body());
    assertThat(claims(renewed))
        .containsEntry("sub", SampleAccounts.ADA.subject())
        .containsEntry("email", "ada@new.example")
        .containsEntry("hd", "new.example")
        .containsEntry("email_verified", false);
    assertThat(browser.profile(text(renewed, "access_token")).statusCode()).isEqualTo(200);
    assertThat(back(browser.allow(request(), SampleAccounts.ADA, MAIL)))
        .containsEntry("hd", "new.example");
  }

  @Test
  void a_new_subject_under_the_same_address_is_another_account() throws Exception {
    JsonObject old = browser.tokens(SampleAccounts.ADA);
    people().changeSubject(ADA, "199999999999999999999");

    assertDead(refresh(old), "Token has been expired or revoked.");
    assertThat(browser.profile(text(old, "access_token")).statusCode()).isEqualTo(401);
    JsonObject fresh = browser.tokens(people().named(ADA));
    assertThat(claims(fresh))
        .containsEntry("sub", "199999999999999999999")
        .containsEntry("email", ADA);
    assertThat(browser.profile(text(fresh, "access_token")).statusCode()).isEqualTo(200);
    assertThatThrownBy(() -> people().changeSubject(ADA, SampleAccounts.ALAN.subject()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("another account has this subject");
  }

  private static String text(JsonObject object, String name) {
    return object.get(name).getAsString();
  }
}
