package hexmail.bootstrap.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.kit.TestBrowser.Page;
import hexmail.domain.secret.RefreshToken;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.Fault;
import hexmail.emulator.fault.GmailFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything that Gmail can answer to a list: a page and the API each meet it as the first. Nobody
/// is signed out, and nothing of what was answered is repeated.
class ListOutcomeIT {
  /// Longer than any pause that Gmail asks for here, and than the breaker remembers.
  private static final Duration A_WHILE = Duration.ofSeconds(31);

  @TempDir private static Path data;
  private static World world;
  private static RefreshToken token;

  @BeforeAll
  static void start() {
    world = new World(data, Plan.USUAL.within(Duration.ofSeconds(1)));
    world.beginSignedIn();
    token = world.stored().orElseThrow().refreshToken();
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @BeforeEach
  void begin() {
    calm();
  }

  static List<Listed> rows() {
    return Listed.rows();
  }

  // R03
  // R04
  // R06
  // R08
  // R09
  @ParameterizedTest
  @MethodSource("rows")
  void a_page_says_what_happened(Listed row) {
    world.google().fault(Endpoint.MESSAGES_LIST, row.fault().always());

    Page page = world.open(World.MAIL + world.unseen());

    assertThat(page.status()).as(page.body()).isEqualTo(row.status());
    assertThat(page.heading()).isEqualTo(row.heading());
    assertThat(page.body()).doesNotContain(Listed.CANARY);
    assertThat(world.calls()).isEqualTo(row.calls());
    assertNobodyIsSignedOut();
  }

  // R03
  // R04
  // R06
  // R08
  // R09
  @ParameterizedTest
  @MethodSource("rows")
  void the_api_says_the_same_to_programs(Listed row) {
    world.google().fault(Endpoint.MESSAGES_LIST, row.fault().always());

    Answer answer = world.api(World.API + world.unseen());

    assertThat(answer.told()).as(answer.response().body()).isEqualTo(row.problem());
    assertThat(answer.response().body()).doesNotContain(Listed.CANARY);
    assertThat(world.calls()).isEqualTo(row.calls());
    assertNobodyIsSignedOut();
  }

  // R09
  @Test
  void a_token_that_gmail_refuses_once_is_renewed_and_nobody_notices() {
    Fault refused = Fault.gmail(GmailFault.INVALID_CREDENTIALS);
    world.google().fault(Endpoint.MESSAGES_LIST, refused);

    assertThat(world.open(World.MAIL + world.unseen()).has(200).heading()).isEqualTo("Inbox");
    assertThat(world.calls()).isEqualTo("TOKEN 1, MESSAGES_LIST 2");
  }

  private static void assertNobodyIsSignedOut() {
    assertThat(world.api("/api/v1/accounts").told()).isEqualTo("200");
    assertThat(world.state()).isEqualTo("active");
    assertThat(world.stored().orElseThrow().refreshToken()).isEqualTo(token);
    calm();
    assertThat(world.open(World.MAIL).has(200).heading()).isEqualTo("Inbox");
    assertThat(world.api(World.API).told()).isEqualTo("200");
  }

  private static void calm() {
    world.calm();
    world.later(A_WHILE);
    world.google().resetCounts();
  }
}
