package hexmail.bootstrap.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.ApiAnswer;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.bootstrap.kit.TestBrowser;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.Fault;
import hexmail.emulator.fault.GmailFailure;
import hexmail.emulator.fault.GmailFailure.RetryAfter;
import hexmail.emulator.fault.GmailFault;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What Gmail asks of one person, and what one person asks of Gmail: another notices neither.
@Timeout(60)
class SharedGmailIT {
  private static final int MANY = 100;
  private static final int AT_ONCE = 8;

  @RegisterExtension
  static final TestHexmail hexmail = new TestHexmail(TestOptions.USUAL.inRealTime());

  private TestBrowser grace;

  @BeforeEach
  void signIn() {
    hexmail.resetSignedIn();
    grace = new TestBrowser();
    grace.signIn(grace.open(hexmail.at("/")), "Sign in with Google", TestHexmail.GRACE).has(200);
    assertThat(hexmail.api(TestHexmail.MESSAGES_API).summary()).isEqualTo("200");
    hexmail.google().resetCounts();
  }

  @AfterEach
  void calm() {
    grace.close();
    hexmail.clearFaults();
    hexmail.clock().advance(Duration.ofMinutes(2));
  }

  // R05
  // R06
  @ParameterizedTest
  @CsvSource({
    "QUOTA_EXCEEDED, SECONDS, 70",
    "QUOTA_EXCEEDED, GARBAGE, 10",
    "USER_RATE_LIMITED_429, DATE, 70",
    "RATE_LIMITED_403, SECONDS, 70",
    "USER_RATE_LIMITED_403, NONE, 70",
    "RESOURCE_EXHAUSTED, NONE, 10",
    "RESOURCE_EXHAUSTED, SECONDS, 70"
  })
  void no_call_of_the_person_is_made_before_the_time_that_gmail_names(
      GmailFault fault, RetryAfter header, int seconds) {
    GmailFailure failure = new GmailFailure(fault, Duration.ofSeconds(70), header);
    hexmail.google().fault(Endpoint.LABELS, Fault.gmail(failure));
    assertAskedToWait(hexmail.api("/api/v1/accounts/0/labels"), seconds);
    assertThat(hexmail.calls().ofGmail()).isEqualTo(1);

    assertThat(hexmail.open(TestHexmail.MAIL).has(200).document().select("ol.rows > .row"))
        .hasSize(3);
    assertThat(hexmail.api(TestHexmail.MESSAGES_API).text("current")).isEqualTo("false");
    String unseen = hexmail.newList();
    for (String path : List.of("messages" + unseen, "messages/1", "conversations/1", "labels")) {
      assertAskedToWait(hexmail.api("/api/v1/accounts/0/" + path), seconds);
    }
    assertThat(hexmail.open(TestHexmail.MAIL + unseen).has(429).heading())
        .isEqualTo("Google asks us to slow down");
    assertThat(hexmail.calls().ofGmail()).isEqualTo(1);

    assertThat(ask(grace, unseen).text("current")).isEmpty();
    assertThat(hexmail.calls().ofGmail()).isGreaterThan(1);
    hexmail.clock().advance(Duration.ofSeconds(seconds));
    assertThat(hexmail.api(TestHexmail.MESSAGES_API + unseen).summary()).isEqualTo("200");
  }

  // R05
  @ParameterizedTest
  @CsvSource({"1, 200", "2, 429 throttled"})
  void a_wait_of_one_second_happens_once(int times, String answer) {
    GmailFailure failure =
        new GmailFailure(GmailFault.QUOTA_EXCEEDED, Duration.ofSeconds(1), RetryAfter.SECONDS);
    hexmail.google().fault(Endpoint.MESSAGES_LIST, Fault.gmail(failure).times(times));

    assertThat(hexmail.api(TestHexmail.MESSAGES_API + hexmail.newList()).summary())
        .isEqualTo(answer);
    assertThat(hexmail.google().count(Endpoint.MESSAGES_LIST)).isEqualTo(2);
  }

  // R41
  @Test
  void a_hundred_lists_of_one_person_are_eight_calls_at_once_and_delay_no_other_person()
      throws Exception {
    Fault slow = Fault.slow(Duration.ofMillis(250)).onlyFor("q=noise");
    hexmail.google().fault(Endpoint.MESSAGES_LIST, slow.always());
    try (ExecutorService tabs = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<ApiAnswer>> noise =
          IntStream.rangeClosed(1, MANY)
              .mapToObj(size ->
                  tabs.submit(
                      () -> hexmail.api(TestHexmail.MESSAGES_API + "?q=noise&size=" + size)))
              .toList();
      while (hexmail.google().count(Endpoint.MESSAGES_LIST) < AT_ONCE
          && !Thread.currentThread().isInterrupted()) {
        Thread.onSpinWait();
      }
      for (int list = 0; list < AT_ONCE; list++) {
        assertThat(ask(grace, "").text("current")).isEmpty();
      }

      for (Future<ApiAnswer> list : noise) {
        assertThat(list.get().summary()).isIn("200", "429 throttled");
      }
    }
    assertThat(hexmail.google().gmail().mostRequestsAtOnce(TestHexmail.ADA)).isEqualTo(AT_ONCE);
  }

  private static void assertAskedToWait(ApiAnswer answer, int seconds) {
    assertThat(answer.summary()).isEqualTo("429 throttled");
    assertThat(answer.retryAfter()).isBetween(seconds - 5, seconds);
  }

  private ApiAnswer ask(TestBrowser browser, String parameters) {
    ApiAnswer answer =
        new ApiAnswer(browser.get(hexmail.at(TestHexmail.MESSAGES_API + parameters)));
    assertThat(answer.summary()).isEqualTo("200");
    return answer;
  }
}
