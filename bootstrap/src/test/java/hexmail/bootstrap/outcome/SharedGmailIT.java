package hexmail.bootstrap.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.kit.TestBrowser;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.Fault;
import hexmail.emulator.fault.GmailFailure;
import hexmail.emulator.fault.GmailFailure.RetryAfter;
import hexmail.emulator.fault.GmailFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What Gmail asks of one person, and what one person asks of Gmail: another notices neither.
@Timeout(60)
class SharedGmailIT {
  private static final int MANY = 100;
  private static final int AT_ONCE = 8;

  @TempDir private static Path data;
  private static World world;
  private TestBrowser grace;

  @BeforeAll
  static void start() {
    world = new World(data, Plan.USUAL.inTime());
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @BeforeEach
  void signIn() {
    world.beginSignedIn();
    grace = new TestBrowser();
    grace.signIn(grace.open(world.at("/")), "Sign in with Google", World.GRACE).has(200);
    assertThat(world.api(World.API).told()).isEqualTo("200");
    world.google().resetCounts();
  }

  @AfterEach
  void calm() {
    grace.close();
    world.calm();
    world.later(Duration.ofMinutes(2));
  }

  // R05
  // R06
  @ParameterizedTest
  @CsvSource({
    "QUOTA_EXCEEDED, SECONDS, 70",
    "QUOTA_EXCEEDED, GARBAGE, 10",
    "USER_RATE_LIMITED_429, DATE, 70",
    "RATE_LIMITED_403, SECONDS, 70",
    "USER_RATE_LIMITED_403, NONE, 70"
  })
  void nothing_of_the_person_goes_out_until_the_time_that_gmail_tells(
      GmailFault fault, RetryAfter header, int seconds) {
    GmailFailure failure = new GmailFailure(fault, Duration.ofSeconds(70), header);
    world.google().fault(Endpoint.LABELS, Fault.gmail(failure));
    assertAskedToWait(world.api("/api/v1/accounts/0/labels"), seconds);
    assertThat(world.mailCalls()).isEqualTo(1);

    assertThat(world.open(World.MAIL).has(200).document().select("ol.rows > li")).hasSize(3);
    assertThat(world.api(World.API).text("current")).isEqualTo("false");
    String unseen = world.unseen();
    for (String path : List.of("messages" + unseen, "messages/1", "conversations/1", "labels")) {
      assertAskedToWait(world.api("/api/v1/accounts/0/" + path), seconds);
    }
    assertThat(world.open(World.MAIL + unseen).has(429).heading())
        .isEqualTo("Google asks us to slow down");
    assertThat(world.mailCalls()).isEqualTo(1);

    assertThat(ask(grace, unseen).text("current")).isEmpty();
    assertThat(world.mailCalls()).isGreaterThan(1);
    world.later(Duration.ofSeconds(seconds));
    assertThat(world.api(World.API + unseen).told()).isEqualTo("200");
  }

  // R05
  @ParameterizedTest
  @CsvSource({"1, 200", "2, 429 throttled"})
  void a_second_is_waited_for_once(int times, String told) {
    GmailFailure failure =
        new GmailFailure(GmailFault.QUOTA_EXCEEDED, Duration.ofSeconds(1), RetryAfter.SECONDS);
    world.google().fault(Endpoint.MESSAGES_LIST, Fault.gmail(failure).times(times));

    assertThat(world.api(World.API + world.unseen()).told()).isEqualTo(told);
    assertThat(world.google().count(Endpoint.MESSAGES_LIST)).isEqualTo(2);
  }

  // R41
  @Test
  void a_hundred_lists_of_a_person_are_eight_at_google_and_hinder_nobody_else() throws Exception {
    Fault slow = Fault.slow(Duration.ofMillis(250)).onlyFor("q=noise");
    world.google().fault(Endpoint.MESSAGES_LIST, slow.always());
    try (ExecutorService tabs = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> noise =
          IntStream.rangeClosed(1, MANY)
              .mapToObj(size -> tabs.submit(() -> world.api(World.API + "?q=noise&size=" + size)))
              .toList();
      while (world.google().count(Endpoint.MESSAGES_LIST) < AT_ONCE
          && !Thread.currentThread().isInterrupted()) {
        Thread.onSpinWait();
      }
      for (int list = 0; list < AT_ONCE; list++) {
        assertThat(ask(grace, "").text("current")).isEmpty();
      }

      for (Future<Answer> list : noise) {
        assertThat(list.get().told()).isIn("200", "429 throttled");
      }
    }
    assertThat(world.google().gmail().mostRequestsAtOnce(World.ADA)).isEqualTo(AT_ONCE);
  }

  private static void assertAskedToWait(Answer answer, int seconds) {
    assertThat(answer.told()).isEqualTo("429 throttled");
    assertThat(answer.retryAfter()).isBetween(seconds - 5, seconds);
  }

  private Answer ask(TestBrowser browser, String parameters) {
    Answer answer = new Answer(browser.get(world.at(World.API + parameters)));
    assertThat(answer.told()).isEqualTo("200");
    return answer;
  }
}
