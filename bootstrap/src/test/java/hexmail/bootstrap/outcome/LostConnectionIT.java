package hexmail.bootstrap.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.ApiAnswer;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.bootstrap.kit.TestBrowser;
import hexmail.bootstrap.kit.TestBrowser.Page;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// What people see while the connection to Google is refused, silent or cut. The deadlines are
/// shorter than usual, so that tests take less time.
@Timeout(60)
class LostConnectionIT {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final TimeLimit AT_ONCE = new TimeLimit(Duration.ofSeconds(3));
  private static final TimeLimit IN_TIME = new TimeLimit(Duration.ofSeconds(12));
  private static final int PEOPLE = 20;
  private static final String MESSAGES = "GET /gmail/v1/users/me/messages";

  @TempDir private static Path data;

  @RegisterExtension
  static final TestHexmail hexmail =
      new TestHexmail(TestOptions.USUAL.inRealTime().withDeadline(PATIENCE));

  @BeforeEach
  void begin() {
    hexmail.reset();
  }

  @AfterEach
  void restore() {
    hexmail.clearFaults();
    hexmail.clock().advance(Duration.ofSeconds(11));
  }

  // R01
  @Test
  void a_sign_in_that_google_never_answers_ends_and_can_be_tried_again() {
    hexmail.network().silence();

    Page page = IN_TIME.get(hexmail::signIn);

    assertNotSignedIn(page, "Google is too slow");
    assertThat(hexmail.network().unanswered()).containsExactly("POST /token");
    hexmail.network().restore();
    assertThat(tryAgain(page).has(200).heading()).isEqualTo("Inbox");
  }

  // R01
  @Test
  void sign_ins_that_google_never_answers_leave_no_threads_behind() throws Exception {
    ThreadDump threads = new ThreadDump(data);
    hexmail.network().silence();
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> pages =
          Stream.generate(() -> people.submit(LostConnectionIT::signInElsewhere))
              .limit(PEOPLE)
              .toList();
      assertThat(threads.comeTo(waiting -> waiting > 0)).isTrue();

      for (Future<Integer> page : pages) {
        assertThat(page.get()).isEqualTo(503);
      }
    }
    assertThat(threads.comeTo(waiting -> waiting == 0)).isTrue();
    assertThat(hexmail.network().unanswered()).hasSize(PEOPLE).containsOnly("POST /token");
  }

  // R01
  @Test
  void a_list_that_gmail_never_answers_ends() {
    hexmail.signIn().has(200);
    hexmail.network().silence();

    String unseen = hexmail.newList();
    assertThat(IN_TIME.get(() -> hexmail.open(TestHexmail.MAIL + unseen)).has(504).heading())
        .isEqualTo("Google is too slow");
    assertThat(IN_TIME.get(() -> hexmail.api(TestHexmail.MESSAGES_API + unseen)).summary())
        .isEqualTo("504 google-too-slow");
    assertThat(hexmail.network().unanswered()).filteredOn(MESSAGES::equals).hasSize(2);
    assertKnownMailIsShown();
    assertAllIsWellAfterRecovery();
  }

  // R01
  @Test
  void a_page_does_not_wait_for_ever_for_labels_and_history() {
    hexmail.signIn().has(200);
    for (Endpoint slow : new Endpoint[] {Endpoint.LABELS, Endpoint.HISTORY_LIST}) {
      hexmail.google().fault(slow, Fault.slow(Duration.ofMinutes(10)));
    }

    Page page = IN_TIME.get(() -> hexmail.open(TestHexmail.MAIL + hexmail.newList()));

    assertThat(page.has(200).document().select("ol.rows > .row")).isNotEmpty();
  }

  // R02
  @Test
  void a_sign_in_fails_at_once_when_connections_are_refused() {
    hexmail.network().refuse();

    Page page = AT_ONCE.get(hexmail::signIn);

    assertNotSignedIn(page, "Google cannot be reached");
    hexmail.network().restore();
    assertThat(tryAgain(page).has(200).heading()).isEqualTo("Inbox");
  }

  // R02
  @Test
  void known_mail_is_shown_when_connections_are_refused() {
    hexmail.signIn().has(200);
    hexmail.network().refuse();

    String unseen = hexmail.newList();
    assertThat(AT_ONCE.get(() -> hexmail.open(TestHexmail.MAIL + unseen)).has(503).heading())
        .isEqualTo("Google cannot be reached");
    assertThat(AT_ONCE.get(() -> hexmail.api(TestHexmail.MESSAGES_API + unseen)).summary())
        .isEqualTo("503 google-unreachable");
    assertKnownMailIsShown();
    assertAllIsWellAfterRecovery();
  }

  // R03
  @Test
  void a_list_that_is_cut_off_is_retried_and_then_fails() {
    hexmail.signIn().has(200);
    hexmail.google().resetCounts();
    hexmail.network().cutAfter(200);

    String unseen = hexmail.newList();
    ApiAnswer answer = IN_TIME.get(() -> hexmail.api(TestHexmail.MESSAGES_API + unseen));

    assertThat(answer.summary()).isEqualTo("503 google-unreachable");
    assertThat(hexmail.google().count(Endpoint.MESSAGES_LIST)).isBetween(1, 3);
    assertKnownMailIsShown();
    assertAllIsWellAfterRecovery();
  }

  private static void assertNotSignedIn(Page page, String heading) {
    assertThat(page.has(503).heading()).isEqualTo(heading);
    assertThat(page.document().select("main .actions .button").eachText().getFirst())
        .isEqualTo("Try again");
    assertThat(hexmail.state()).isEqualTo("none");
    assertThat(hexmail.api(TestHexmail.ACCOUNTS_API).summary()).isEqualTo("401 unauthenticated");
  }

  private static void assertKnownMailIsShown() {
    Page seen = hexmail.open(TestHexmail.MAIL).has(200);
    assertThat(seen.document().select("ol.rows > .row")).hasSize(3);
    assertThat(seen.body()).contains("Charles Babbage");
    assertThat(hexmail.open("/accounts").has(200).body()).contains(TestHexmail.ADA, "Connected");
    assertThat(hexmail.api(TestHexmail.ACCOUNTS_API).summary()).isEqualTo("200");
  }

  private static void assertAllIsWellAfterRecovery() {
    hexmail.clearFaults();
    hexmail.clock().advance(Duration.ofSeconds(11));
    assertThat(hexmail.api(TestHexmail.MESSAGES_API + hexmail.newList()).summary())
        .isEqualTo("200");
    assertThat(hexmail.open(TestHexmail.MAIL).has(200).heading()).isEqualTo("Inbox");
  }

  /// Follows the first offer of the page of a failed sign-in.
  private static Page tryAgain(Page failed) {
    TestBrowser browser = hexmail.browser();
    return browser.consent(browser.click(failed, "Try again"), TestHexmail.ADA);
  }

  private static int signInElsewhere() {
    try (TestBrowser browser = new TestBrowser()) {
      Page start = browser.open(hexmail.at("/"));
      return browser.signIn(start, "Sign in with Google", TestHexmail.ADA).status();
    }
  }
}
