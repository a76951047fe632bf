package hexmail.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import hexmail.bootstrap.kit.TestBrowser;
import hexmail.bootstrap.kit.TestBrowser.Page;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who a person is, and who is let in.
class IdentityChecksTest {
  private static final String OTHER_SUBJECT = "199999999999999999999";
  private static final Map<String, String> ONLY_CORP =
      Map.of("HEXMAIL_ALLOWED_DOMAINS", "corp.test");

  @TempDir private Path data;

  // S22
  @Test
  void the_same_address_with_another_subject_is_another_person() {
    try (Stage stage = Stage.start(data)) {
      TestBrowser first = stage.browser();
      stage.signIn(first, Stage.ADA).has(200);
      pretend(stage, "sub", OTHER_SUBJECT);
      TestBrowser second = stage.browser();
      // Consent was given before, so Google gives no refresh token: the one that is stored belongs
      // to somebody else.
      Page end = stage.signIn(second, Stage.ADA);

      assertThat(end.has(200).address().getPath()).isEqualTo("/u/0/mail");
      assertThat(stage.database().count("credential")).isEqualTo(2);
      assertThat(stage.middleman().issued("refresh_token")).hasSize(2);
      assertThat(stage.isSignedIn(first)).isTrue();
    }
  }

  // S22
  @Test
  void the_same_subject_with_another_address_is_the_same_person() {
    try (Stage stage = Stage.start(data)) {
      TestBrowser browser = stage.browser();
      stage.signIn(browser, Stage.ADA).has(200);
      pretend(stage, "email", "countess@example.org");

      stage.signIn(stage.browser(), Stage.ADA).has(200);

      assertThat(stage.database().count("credential")).isEqualTo(1);
      assertThat(browser.get(stage.at(Stage.API)).body())
          .contains("countess@example.org")
          .doesNotContain(Stage.ADA);
    }
  }

  // S22
  @Test
  void an_address_that_google_does_not_vouch_for_lets_nobody_in_by_its_name() {
    try (Stage stage = Stage.start(data, Map.of("HEXMAIL_ALLOWED_ACCOUNTS", Stage.ADA))) {
      unverified(stage);
      assertTurnedAway(stage);

      stage.middleman().userInfo(info -> info);
      stage.signIn(stage.browser(), Stage.ADA).has(200);
    }
  }

  // S22
  @Test
  void an_address_that_google_does_not_vouch_for_hinders_nobody_where_all_are_welcome() {
    try (Stage stage = Stage.start(data)) {
      unverified(stage);

      stage.signIn(stage.browser(), Stage.ADA).has(200);
    }
  }

  // S23
  @ParameterizedTest
  @CsvSource({
    "a@corp.test, ",
    "a@evil@corp.test, corp.test.evil",
    "a@corp.test.evil, corp.test.evil",
    "a@corp.test, corp.test.evil",
    "a@corp.test, evil.corp.test",
    "a@corp.test, notcorp.test",
    "a@corp.test, evil.test corp.test",
    "a@corp.test, 'evil.test,corp.test'",
    "a@corp.test, .corp.test"
  })
  void only_the_signed_domain_counts_and_only_as_a_whole(String email, String domain) {
    try (Stage stage = Stage.start(data, ONLY_CORP)) {
      pretend(stage, "email", email);
      stage
          .middleman()
          .claims(claims -> {
            claims.addProperty("hd", domain);
            return claims;
          });

      assertTurnedAway(stage);
    }
  }

  // S23
  @Test
  void a_domain_that_nobody_has_signed_does_not_count() {
    try (Stage stage = Stage.start(data, ONLY_CORP)) {
      stage
          .middleman()
          .userInfo(info -> {
            info.addProperty("hd", "corp.test");
            return info;
          });
      TestBrowser browser = stage.browser();
      URI asked = URI.create(stage.begin(browser, "/") + "&hd=corp.test");

      HttpResponse<String> reply =
          browser.get(URI.create(stage.consent(asked, Stage.ADA) + "&hd=corp.test"));

      assertThat(reply.statusCode()).isEqualTo(403);
      assertThat(stage.database().count("credential")).isZero();
    }
  }

  // S23
  @Test
  void a_member_of_the_domain_comes_in() {
    try (Stage stage = Stage.start(data, ONLY_CORP)) {
      stage
          .middleman()
          .claims(claims -> {
            claims.addProperty("hd", "corp.test");
            return claims;
          });

      stage.signIn(stage.browser(), Stage.ADA).has(200);
    }
  }

  // S24
  @Test
  void a_token_of_google_is_no_session() {
    try (Stage stage = Stage.start(data)) {
      stage.signIn(stage.browser(), Stage.ADA).has(200);
      String token = stage.middleman().issued("access_token").getFirst();
      String idToken = stage.middleman().issued("id_token").getFirst();

      for (String credentials :
          new String[] {"Bearer " + token, "Bearer " + idToken, "Basic " + token}) {
        for (String path : new String[] {Stage.API, Stage.API + "/0/messages"}) {
          Ask.Reply reply = Ask.get(stage.at(path), "Authorization", credentials);

          assertThat(reply.status()).isEqualTo(401);
          assertThat(reply.body()).doesNotContain(Stage.ADA);
        }
      }
    }
  }

  private static void pretend(Stage stage, String name, String value) {
    stage
        .middleman()
        .userInfo(info -> {
          info.addProperty(name, value);
          return info;
        });
    stage
        .middleman()
        .claims(claims -> {
          claims.addProperty(name, value);
          return claims;
        });
  }

  private static void unverified(Stage stage) {
    stage
        .middleman()
        .userInfo(info -> {
          info.addProperty("email_verified", false);
          return info;
        });
    stage.middleman().claims(IdentityChecksTest::withoutVerification);
  }

  private static JsonObject withoutVerification(JsonObject claims) {
    claims.addProperty("email_verified", false);
    return claims;
  }

  private static void assertTurnedAway(Stage stage) {
    TestBrowser browser = stage.browser();

    Page end = stage.signIn(browser, Stage.ADA);

    assertThat(end.status()).as(end.body()).isEqualTo(403);
    assertThat(stage.isSignedIn(browser)).isFalse();
    assertThat(stage.database().count("credential")).isZero();
    assertThat(stage.database().count("session_account")).isZero();
  }
}
