package hexmail.bootstrap.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.kit.TestBrowser.Page;
import hexmail.domain.secret.RefreshToken;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything that the token endpoint can answer to a refresh token: a page and the API each meet
/// it as the first.
class RefreshOutcomeIT {
  @TempDir private static Path data;
  private static World world;

  @BeforeAll
  static void start() {
    world = new World(data);
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  static List<Refreshed> rows() {
    return Refreshed.rows();
  }

  // R10
  // R11
  // R12
  @ParameterizedTest
  @MethodSource("rows")
  void a_page_says_what_happened(Refreshed row) {
    RefreshToken token = begin(row);

    Page page = world.open(World.MAIL);

    assertThat(page.status()).as(page.body()).isEqualTo(row.status());
    assertThat(page.heading()).isEqualTo(row.heading());
    assertThat(page.document().title()).isEqualTo(row.heading() + " – Hexmail");
    assertThat(world.calls()).isEqualTo("TOKEN 1");
    assertThat(world.mailCalls()).isZero();
    assertStored(row, token);
    assertAfterwards(row);
  }

  // R10
  // R11
  // R12
  @ParameterizedTest
  @MethodSource("rows")
  void the_api_says_the_same_to_programs(Refreshed row) {
    RefreshToken token = begin(row);

    Answer answer = world.api(World.API);

    assertThat(answer.told()).as(answer.response().body()).isEqualTo(row.problem());
    assertThat(answer.text("authorizationUrl").isEmpty()).isEqualTo(!row.isEnd());
    assertThat(world.calls()).isEqualTo("TOKEN 1");
    assertThat(world.mailCalls()).isZero();
    assertStored(row, token);
    assertAfterwards(row);
  }

  private static RefreshToken begin(Refreshed row) {
    world.beginSignedIn();
    world.later(row.after());
    row.refused().disturb().accept(world.google());
    return world.stored().orElseThrow().refreshToken();
  }

  private static void assertStored(Refreshed row, RefreshToken token) {
    assertThat(world.state()).isEqualTo(row.state());
    assertThat(world.stored().orElseThrow().refreshToken()).isEqualTo(token);
  }

  /// A grant that has ended is not asked for again; any other works as soon as Google does.
  private static void assertAfterwards(Refreshed row) {
    world.calm();
    world.google().resetCounts();
    if (row.isEnd()) {
      assertThat(world.open(World.MAIL).heading()).isEqualTo(row.heading());
      assertThat(world.api(World.API).told()).isEqualTo(row.problem());
      assertThat(world.calls()).isEmpty();
    } else {
      assertThat(world.open(World.MAIL).has(200).heading()).isEqualTo("Inbox");
      assertThat(world.calls()).isEqualTo("TOKEN 1, MESSAGES_LIST 1");
      assertThat(world.api(World.API).told()).isEqualTo("200");
    }
  }
}
