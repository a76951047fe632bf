package hexmail.bootstrap.security;

import static hexmail.bootstrap.security.IdentityChecksTest.assertTurnedAway;
import static hexmail.bootstrap.security.IdentityChecksTest.pretend;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.bootstrap.kit.TestBrowser;
import hexmail.emulator.control.Endpoint;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who is let in, at a sign-in and later.
class AdmissionChecksTest {
  private static final Map<String, String> ONLY_CORP =
      Map.of("HEXMAIL_ALLOWED_DOMAINS", "corp.test");

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
      ofDomain(hexmail, domain);

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
      ofDomain(hexmail, "corp.test");

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
      ofDomain(hexmail, "corp.test");
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

  private static void ofDomain(TestHexmail hexmail, String domain) {
    hexmail
        .tampering()
        .claims(claims -> {
          claims.addProperty("hd", domain);
          return claims;
        });
  }
}
