package hexmail.bootstrap.outcome;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What people see while the line to Google is dead, silent or cut. Google has less time here than
/// it usually has, so that nobody waits for the tests.
@Timeout(60)
class LostLineIT {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Within AT_ONCE = new Within(Duration.ofSeconds(3));
  private static final Within IN_TIME = new Within(Duration.ofSeconds(12));
  private static final int PEOPLE = 20;
  private static final String MESSAGES = "GET /gmail/v1/users/me/messages";

  @TempDir private static Path data;
  private static World world;

  @BeforeAll
  static void start() {
    world = new World(data, Plan.USUAL.inTime().within(PATIENCE));
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @BeforeEach
  void begin() {
    world.begin();
  }

  @AfterEach
  void mend() {
    world.calm();
    world.later(Duration.ofSeconds(11));
  }

  // R01
  @Test
  void a_sign_in_that_google_never_answers_ends_and_can_be_tried_again() {
    world.line().silence();

    Page page = IN_TIME.get(world::signIn);

    assertNobodySignedIn(page, "Google is too slow");
    assertThat(world.line().unheard()).containsExactly("POST /token");
    world.line().mend();
    assertThat(world.again(page).has(200).heading()).isEqualTo("Inbox");
  }

  // R01
  @Test
  void sign_ins_that_google_never_answers_leave_no_threads_behind() throws Exception {
    Threads threads = new Threads(data);
    world.line().silence();
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> pages =
          Stream.generate(() -> people.submit(LostLineIT::signInElsewhere)).limit(PEOPLE).toList();
      assertThat(threads.comeTo(waiting -> waiting > 0)).isTrue();

      for (Future<Integer> page : pages) {
        assertThat(page.get()).isEqualTo(503);
      }
    }
    assertThat(threads.comeTo(waiting -> waiting == 0)).isTrue();
    assertThat(world.line().unheard()).hasSize(PEOPLE).containsOnly("POST /token");
  }

  // R01
  @Test
  void a_list_that_gmail_never_answers_ends() {
    world.signIn().has(200);
    world.line().silence();

    String unseen = world.unseen();
    assertThat(IN_TIME.get(() -> world.open(World.MAIL + unseen)).has(504).heading())
        .isEqualTo("Google is too slow");
    assertThat(IN_TIME.get(() -> world.api(World.API + unseen)).told())
        .isEqualTo("504 google-too-slow");
    assertThat(world.line().unheard()).filteredOn(MESSAGES::equals).hasSize(2);
    assertWhatIsKnownIsShown();
    assertAllIsWellWhenMended();
  }

  // R01
  @Test
  void a_page_does_not_wait_for_ever_for_what_stands_beside_the_list() {
    world.signIn().has(200);
    for (Endpoint beside : new Endpoint[] {Endpoint.LABELS, Endpoint.HISTORY_LIST}) {
      world.google().fault(beside, Fault.slow(Duration.ofMinutes(10)));
    }

    Page page = IN_TIME.get(() -> world.open(World.MAIL + world.unseen()));

    assertThat(page.has(200).document().select("ol.rows > li")).isNotEmpty();
  }

  // R02
  @Test
  void a_sign_in_is_refused_at_once_where_nobody_is() {
    world.line().refuse();

    Page page = AT_ONCE.get(world::signIn);

    assertNobodySignedIn(page, "Google cannot be reached");
    world.line().mend();
    assertThat(world.again(page).has(200).heading()).isEqualTo("Inbox");
  }

  // R02
  @Test
  void people_who_are_signed_in_see_what_is_known_where_nobody_is() {
    world.signIn().has(200);
    world.line().refuse();

    String unseen = world.unseen();
    assertThat(AT_ONCE.get(() -> world.open(World.MAIL + unseen)).has(503).heading())
        .isEqualTo("Google cannot be reached");
    assertThat(AT_ONCE.get(() -> world.api(World.API + unseen)).told())
        .isEqualTo("503 google-unreachable");
    assertWhatIsKnownIsShown();
    assertAllIsWellWhenMended();
  }

  // R03
  @Test
  void a_list_that_is_cut_off_is_asked_for_again_and_then_given_up() {
    world.signIn().has(200);
    world.google().resetCounts();
    world.line().cutAfter(200);

    String unseen = world.unseen();
    Answer answer = IN_TIME.get(() -> world.api(World.API + unseen));

    assertThat(answer.told()).isEqualTo("503 google-unreachable");
    assertThat(world.google().count(Endpoint.MESSAGES_LIST)).isBetween(1, 3);
    assertWhatIsKnownIsShown();
    assertAllIsWellWhenMended();
  }

  private static void assertNobodySignedIn(Page page, String heading) {
    assertThat(page.has(503).heading()).isEqualTo(heading);
    assertThat(page.document().select("main .actions .button").eachText().getFirst())
        .isEqualTo("Try again");
    assertThat(world.state()).isEqualTo("none");
    assertThat(world.api("/api/v1/accounts").told()).isEqualTo("401 unauthenticated");
  }

  private static void assertWhatIsKnownIsShown() {
    Page seen = world.open(World.MAIL).has(200);
    assertThat(seen.document().select("ol.rows > li")).hasSize(3);
    assertThat(seen.body()).contains("Charles Babbage");
    assertThat(world.open("/accounts").has(200).body()).contains(World.ADA, "Connected");
    assertThat(world.api("/api/v1/accounts").told()).isEqualTo("200");
  }

  private static void assertAllIsWellWhenMended() {
    world.calm();
    world.later(Duration.ofSeconds(11));
    assertThat(world.api(World.API + world.unseen()).told()).isEqualTo("200");
    assertThat(world.open(World.MAIL).has(200).heading()).isEqualTo("Inbox");
  }

  private static int signInElsewhere() {
    try (TestBrowser browser = new TestBrowser()) {
      Page start = browser.open(world.at("/"));
      return browser.signIn(start, "Sign in with Google", World.ADA).status();
    }
  }
}
