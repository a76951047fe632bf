package hexmail.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import hexmail.bootstrap.harness.PlainHttp;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.bootstrap.kit.TestBrowser;
import hexmail.bootstrap.kit.TestBrowser.Page;
import hexmail.emulator.control.Endpoint;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who a person is, and who is let in.
class IdentityChecksTest {
  private static final String OTHER_SUBJECT = "199999999999999999999";
  private static final Map<String, String> ONLY_CORP =
      Map.of("HEXMAIL_ALLOWED_DOMAINS", "corp.test");

  // S22
  @Test
  void the_same_address_with_another_subject_is_another_person() {
    try (TestHexmail hexmail = TestHexmail.start(TestOptions.TAMPERED)) {
      TestBrowser first = hexmail.newBrowser();
      hexmail.signIn(first, TestHexmail.ADA).has(200);
      pretend(hexmail, "sub", OTHER_SUBJECT);
      TestBrowser second = hexmail.newBrowser();
      // Google gives no refresh token after an earlier consent, and the stored one belongs to
      // another person.
      Page end = hexmail.signIn(second, TestHexmail.ADA);

      assertThat(end.has(200).address().getPath()).isEqualTo("/u/0/mail");
      assertThat(hexmail.database().count("credential")).isEqualTo(2);
      assertThat(hexmail.tampering().issued("refresh_token")).hasSize(2);
      assertThat(hexmail.isSignedIn(first)).isTrue();
    }
  }

  // S22
  @Test
  void the_same_subject_with_another_address_is_the_same_person() {
    try (TestHexmail hexmail = TestHexmail.start(TestOptions.TAMPERED)) {
      TestBrowser browser = hexmail.newBrowser();
      hexmail.signIn(browser, TestHexmail.ADA).has(200);
      pretend(hexmail, "email", "countess@example.org");

      hexmail.signIn(hexmail.newBrowser(), TestHexmail.ADA).has(200);

      assertThat(hexmail.database().count("credential")).isEqualTo(1);
      assertThat(browser.get(hexmail.at(TestHexmail.ACCOUNTS_API)).body())
          .contains("countess@example.org")
          .doesNotContain(TestHexmail.ADA);
    }
  }

  // S22
  @Test
  void an_unverified_address_is_not_admitted_by_its_name() {
    try (TestHexmail hexmail =
        TestHexmail.start(TestOptions.TAMPERED.with("HEXMAIL_ALLOWED_ACCOUNTS", TestHexmail.ADA))) {
      unverified(hexmail);
      assertTurnedAway(hexmail);

      hexmail.tampering().userInfo(info -> info);
      hexmail.tampering().claims(claims -> claims);
      hexmail.signIn(hexmail.newBrowser(), TestHexmail.ADA).has(200);
    }
  }

  // S22
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void an_address_that_either_answer_calls_unverified_is_not_admitted(boolean signed) {
    try (TestHexmail hexmail =
        TestHexmail.start(TestOptions.TAMPERED.with("HEXMAIL_ALLOWED_ACCOUNTS", TestHexmail.ADA))) {
      if (signed) {
        hexmail.tampering().claims(IdentityChecksTest::withoutVerification);
      } else {
        hexmail.tampering().userInfo(IdentityChecksTest::withoutVerification);
      }

      assertTurnedAway(hexmail);
    }
  }

  // S22
  @Test
  void an_unsigned_address_does_not_count_beside_a_signed_one() {
    try (TestHexmail hexmail =
        TestHexmail.start(
            TestOptions.TAMPERED.with("HEXMAIL_ALLOWED_ACCOUNTS", "root@example.com"))) {
      hexmail
          .tampering()
          .userInfo(info -> {
            info.addProperty("email", "root@example.com");
            return info;
          });

      assertTurnedAway(hexmail);
    }
  }

  // S22
  @Test
  void an_unverified_address_is_admitted_where_everyone_is() {
    try (TestHexmail hexmail = TestHexmail.start(TestOptions.TAMPERED)) {
      unverified(hexmail);

      hexmail.signIn(hexmail.newBrowser(), TestHexmail.ADA).has(200);
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
    try (TestHexmail hexmail = TestHexmail.start(TestOptions.TAMPERED.with(ONLY_CORP))) {
      pretend(hexmail, "email", email);
      hexmail
          .tampering()
          .claims(claims -> {
            claims.addProperty("hd", domain);
            return claims;
          });

      assertTurnedAway(hexmail);
    }
  }

  // S23
  @Test
  void an_unsigned_domain_does_not_count() {
    try (TestHexmail hexmail = TestHexmail.start(TestOptions.TAMPERED.with(ONLY_CORP))) {
      hexmail
          .tampering()
          .userInfo(info -> {
            info.addProperty("hd", "corp.test");
            return info;
          });
      TestBrowser browser = hexmail.newBrowser();
      URI asked = URI.create(hexmail.begin(browser, "/") + "&hd=corp.test");

      HttpResponse<String> reply =
          browser.get(URI.create(hexmail.consent(asked, TestHexmail.ADA) + "&hd=corp.test"));

      assertThat(reply.statusCode()).isEqualTo(403);
      assertThat(hexmail.database().count("credential")).isZero();
    }
  }

  // S23
  @Test
  void a_member_of_the_domain_comes_in() {
    try (TestHexmail hexmail = TestHexmail.start(TestOptions.TAMPERED.with(ONLY_CORP))) {
      hexmail
          .tampering()
          .claims(claims -> {
            claims.addProperty("hd", "corp.test");
            return claims;
          });

      hexmail.signIn(hexmail.newBrowser(), TestHexmail.ADA).has(200);
    }
  }

  // S76
  @Test
  void the_grant_of_someone_who_is_turned_away_is_queued_for_revocation() {
    try (TestHexmail hexmail = TestHexmail.start(TestOptions.TAMPERED.with(ONLY_CORP))) {
      assertTurnedAway(hexmail);

      assertThat(hexmail.database().count("revocation_queue")).isEqualTo(1);
    }
  }

  // S76
  @Test
  void the_grant_of_someone_who_is_turned_away_stays_while_something_is_stored() {
    try (TestHexmail hexmail = TestHexmail.start(TestOptions.TAMPERED)) {
      hexmail.signIn(hexmail.newBrowser(), TestHexmail.ADA).has(200);
      hexmail.restartWith("HEXMAIL_ALLOWED_ACCOUNTS", TestHexmail.GRACE);

      TestBrowser browser = hexmail.newBrowser();
      assertThat(hexmail.signIn(browser, TestHexmail.ADA).status()).isEqualTo(403);

      assertThat(hexmail.database().count("revocation_queue")).isZero();
      assertThat(hexmail.google().count(Endpoint.REVOKE)).isZero();
    }
  }

  // S75
  @ParameterizedTest
  @CsvSource({
    "HEXMAIL_ALLOWED_ACCOUNTS, grace@example.com, ada@example.com",
    "HEXMAIL_ALLOWED_DOMAINS, example.org, corp.test"
  })
  void who_is_taken_off_the_list_is_out_with_the_next_start(
      String key, String without, String with) {
    try (TestHexmail hexmail = TestHexmail.start(TestOptions.TAMPERED)) {
      hexmail
          .tampering()
          .claims(claims -> {
            claims.addProperty("hd", "corp.test");
            return claims;
          });
      TestBrowser browser = hexmail.newBrowser();
      hexmail.signIn(browser, TestHexmail.ADA).has(200);
      long calls = hexmail.google().count(Endpoint.MESSAGES_LIST);

      hexmail.restartWith(key, without);

      assertThat(browser.get(hexmail.at(TestHexmail.MESSAGES_API)).statusCode()).isEqualTo(401);
      assertThat(browser.get(hexmail.at(TestHexmail.MAIL)).body()).doesNotContain(TestHexmail.ADA);
      assertThat(hexmail.google().count(Endpoint.MESSAGES_LIST)).isEqualTo(calls);

      hexmail.restartWith(key, with);
      assertThat(browser.get(hexmail.at(TestHexmail.MESSAGES_API)).statusCode()).isEqualTo(200);
    }
  }

  // S75
  @Test
  void who_signed_in_before_anything_was_proved_signs_in_once_more() {
    try (TestHexmail hexmail = TestHexmail.start(TestOptions.TAMPERED)) {
      TestBrowser browser = hexmail.newBrowser();
      hexmail.signIn(browser, TestHexmail.ADA).has(200);
      hexmail.database().change("update credential set email_verified = false");

      hexmail.restartWith("HEXMAIL_ALLOWED_ACCOUNTS", TestHexmail.ADA);
      assertThat(hexmail.isSignedIn(browser)).isFalse();

      hexmail.signIn(browser, TestHexmail.ADA).has(200);
      assertThat(hexmail.isSignedIn(browser)).isTrue();
    }
  }

  // S24
  @Test
  void a_token_of_google_is_no_session() {
    try (TestHexmail hexmail = TestHexmail.start(TestOptions.TAMPERED)) {
      hexmail.signIn(hexmail.newBrowser(), TestHexmail.ADA).has(200);
      String token = hexmail.tampering().issued("access_token").getFirst();
      String idToken = hexmail.tampering().issued("id_token").getFirst();

      for (String credentials :
          new String[] {"Bearer " + token, "Bearer " + idToken, "Basic " + token}) {
        for (String path :
            new String[] {TestHexmail.ACCOUNTS_API, TestHexmail.ACCOUNTS_API + "/0/messages"}) {
          PlainHttp.Reply reply = PlainHttp.get(hexmail.at(path), "Authorization", credentials);

          assertThat(reply.status()).isEqualTo(401);
          assertThat(reply.body()).doesNotContain(TestHexmail.ADA);
        }
      }
    }
  }

  private static void pretend(TestHexmail hexmail, String name, String value) {
    hexmail
        .tampering()
        .userInfo(info -> {
          info.addProperty(name, value);
          return info;
        });
    hexmail
        .tampering()
        .claims(claims -> {
          claims.addProperty(name, value);
          return claims;
        });
  }

  private static void unverified(TestHexmail hexmail) {
    hexmail
        .tampering()
        .userInfo(info -> {
          info.addProperty("email_verified", false);
          return info;
        });
    hexmail.tampering().claims(IdentityChecksTest::withoutVerification);
  }

  private static JsonObject withoutVerification(JsonObject claims) {
    claims.addProperty("email_verified", false);
    return claims;
  }

  private static void assertTurnedAway(TestHexmail hexmail) {
    TestBrowser browser = hexmail.newBrowser();

    Page end = hexmail.signIn(browser, TestHexmail.ADA);

    assertThat(end.status()).as(end.body()).isEqualTo(403);
    assertThat(hexmail.isSignedIn(browser)).isFalse();
    assertThat(hexmail.database().count("credential")).isZero();
    assertThat(hexmail.database().count("session_account")).isZero();
  }
}
