package hexmail.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import hexmail.bootstrap.harness.PlainHttp;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.bootstrap.kit.TestBrowser;
import hexmail.bootstrap.kit.TestBrowser.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who a person is, and who is let in.
class IdentityChecksTest {
  private static final String OTHER_SUBJECT = "199999999999999999999";

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

  static void pretend(TestHexmail hexmail, String name, String value) {
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

  static void assertTurnedAway(TestHexmail hexmail) {
    TestBrowser browser = hexmail.newBrowser();

    Page end = hexmail.signIn(browser, TestHexmail.ADA);

    assertThat(end.status()).as(end.body()).isEqualTo(403);
    assertThat(hexmail.isSignedIn(browser)).isFalse();
    assertThat(hexmail.database().count("credential")).isZero();
    assertThat(hexmail.database().count("session_account")).isZero();
  }
}
