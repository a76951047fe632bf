package hexmail.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.PlainHttp;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.bootstrap.kit.TestBrowser;
import hexmail.emulator.fault.SignInFault;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How many sign-ins can be begun, by one browser, by one client, and by everybody.
class AttemptLimitChecksTest {
  private static final int ROOM = 10_000;
  private static final int AT_ONCE = 8;
  private static final String SPOOFED = "X-Forwarded-For";

  // S07
  @Test
  void the_oldest_of_six_attempts_of_a_browser_goes() {
    try (TestHexmail hexmail = TestHexmail.start(TestOptions.TAMPERED)) {
      TestBrowser browser = hexmail.newBrowser();
      List<URI> callbacks =
          IntStream.range(0, 6)
              .mapToObj(_ -> hexmail.consent(hexmail.begin(browser, "/"), TestHexmail.ADA))
              .toList();

      assertThat(callbacks)
          .map(callback -> browser.get(callback).statusCode())
          .containsExactly(400, 303, 303, 303, 303, 303);
    }
  }

  // S08
  @Test
  void open_attempts_are_limited_in_number() throws Exception {
    try (TestHexmail hexmail = TestHexmail.start(TestOptions.TAMPERED);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      Callable<Integer> begin =
          () ->
              PlainHttp.post(hexmail.at("/login"), Map.of(), "Sec-Fetch-Site", "same-origin")
                  .status();

      List<Integer> statuses =
          threads.invokeAll(Collections.nCopies(ROOM + 50, begin)).stream()
              .map(done -> done.resultNow())
              .toList();

      int begun = Collections.frequency(statuses, 303);
      assertThat(statuses).containsOnly(303, 429);
      // Those that come at once may all find the last place free.
      assertThat(begun).isBetween(ROOM, ROOM + AT_ONCE);
      assertThat(hexmail.database().count("pending_authorization")).isEqualTo(begun);
      assertThat(begin.call()).isEqualTo(429);
      hexmail.clock().advance(Duration.ofHours(1).plusSeconds(1));
      assertThat(begin.call()).isEqualTo(303);
      assertThat(hexmail.database().count("pending_authorization")).isEqualTo(1);
    }
  }

  // S52
  @Test
  void a_client_address_has_a_limit_of_sign_ins_a_minute() {
    try (TestHexmail hexmail =
        TestHexmail.start(TestOptions.TAMPERED.with("HEXMAIL_SIGN_INS_PER_MINUTE", "3"))) {
      for (int attempt = 0; attempt < 3; attempt++) {
        assertThat(begin(hexmail, "198.51.100." + attempt).status()).isEqualTo(303);
      }

      PlainHttp.Reply refused = begin(hexmail, "198.51.100.9");

      assertThat(refused.status()).isEqualTo(429);
      assertThat(Integer.parseInt(refused.header("retry-after"))).isBetween(1, 60);
      assertThat(refused.all("location")).isEmpty();
      hexmail.clock().advance(Duration.ofMinutes(1));
      assertThat(begin(hexmail, "198.51.100.9").status()).isEqualTo(303);
    }
  }

  // S52
  @Test
  void first_timers_of_one_office_may_come_back_from_google() {
    try (TestHexmail hexmail =
        TestHexmail.start(TestOptions.TAMPERED.with("HEXMAIL_SIGN_INS_PER_MINUTE", "11"))) {
      hexmail.google().oauth().disturbSignIn(SignInFault.usual().withoutRefreshToken().always());
      for (int person = 0; person < 11; person++) {
        TestBrowser browser = hexmail.newBrowser();
        URI callback = hexmail.consent(hexmail.begin(browser, "/"), TestHexmail.ADA);

        // Google gives no refresh token, so that each goes there twice.
        URI again = URI.create(browser.get(callback).headers().firstValue("location").orElse(""));

        assertThat(again.getQuery()).contains("prompt=consent");
        assertThat(browser.get(hexmail.consent(again, TestHexmail.ADA)).statusCode())
            .isNotEqualTo(429);
      }
    }
  }

  // S52
  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, 198.51.100.1, 198.51.100.2, 198.51.100.1:4711",
    "127.0.0.0/8, 198.51.100.1, 198.51.100.2, '203.0.113.7, 198.51.100.1'",
    "'127.0.0.0/8, 10.0.0.0/8', 198.51.100.1, 198.51.100.2, '198.51.100.1, 10.1.2.3'",
    "127.0.0.1, 2001:db8::1, 2001:db8:0:1::1, 2001:db8::2",
    "'127.0.0.1, ::1', 2001:db8::1, 2001:db8:0:1::1, '[2001:db8::2]:4711, [::1]:80'"
  })
  void a_trusted_proxy_names_the_client_address(
      String proxies, String one, String other, String oneAgain) {
    try (TestHexmail hexmail =
        TestHexmail.start(
            TestOptions.TAMPERED.with(
                Map.of("HEXMAIL_SIGN_INS_PER_MINUTE", "1", "HEXMAIL_TRUSTED_PROXIES", proxies)))) {
      assertThat(begin(hexmail, one).status()).isEqualTo(303);
      assertThat(begin(hexmail, other).status()).isEqualTo(303);
      assertThat(begin(hexmail, oneAgain).status()).isEqualTo(429);
    }
  }

  private static PlainHttp.Reply begin(TestHexmail hexmail, String client) {
    return PlainHttp.post(
        hexmail.at("/login"), Map.of(), "Sec-Fetch-Site", "same-origin", SPOOFED, client);
  }
}
