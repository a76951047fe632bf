package hexmail.bootstrap.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.kit.TestBrowser.Page;
import hexmail.domain.credential.Credential;
import hexmail.emulator.fault.SignInFault;
import hexmail.emulator.fault.TokenError;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything that the token endpoint can answer to a code.
class ExchangeOutcomeIT {
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

  static List<Exchanged> rows() {
    return Exchanged.rows();
  }

  // R01
  @ParameterizedTest
  @MethodSource("rows")
  void a_first_sign_in_ends_on_its_own_page_and_stores_nothing(Exchanged row) {
    world.begin();
    row.refused().disturb().accept(world.google());

    Page page = world.signIn();

    assertPage(page, row);
    assertThat(world.state()).isEqualTo("none");
    assertThat(world.calls()).isEqualTo("AUTHORIZATION 1, TOKEN 1");
    assertThat(world.api("/api/v1/accounts").told()).isEqualTo("401 unauthenticated");
    assertThat(world.api(World.API).told()).isEqualTo("401 unauthenticated");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void an_account_that_is_connected_stays_so(Exchanged row) {
    world.begin();
    world.signIn().has(200);
    Optional<Credential> before = world.stored();
    world.google().resetCounts();
    row.refused().disturb().accept(world.google());

    Page page = world.reconnect();

    assertPage(page, row);
    assertThat(world.stored()).isEqualTo(before);
    assertThat(world.calls()).isEqualTo("AUTHORIZATION 1, TOKEN 1");
    assertThat(world.api(World.API).told()).isEqualTo("200");
  }

  @Test
  void an_answer_that_names_no_rights_gives_none() {
    world.begin();
    world.google().oauth().disturbToken(TokenError.NO_SCOPE);

    Page page = world.signIn().has(403);

    assertThat(page.heading()).isEqualTo("Hexmail may not read your mail yet");
    assertThat(world.state()).isEqualTo("active");
    assertThat(world.calls()).isEqualTo("AUTHORIZATION 1, TOKEN 1, USERINFO 1");
    assertThat(world.api(World.API).told()).isEqualTo("403 rights-missing");
  }

  @Test
  void where_no_refresh_token_comes_consent_is_asked_for_once_more_and_nothing_is_stored() {
    world.begin();
    world.google().oauth().disturbSignIn(SignInFault.usual().withoutRefreshToken().times(2));

    Page page = world.allow(world.signIn()).has(400);

    assertThat(page.heading()).isEqualTo("Google gave no lasting access");
    assertThat(world.state()).isEqualTo("none");
    assertThat(world.calls()).isEqualTo("AUTHORIZATION 2, TOKEN 2, USERINFO 2");
    assertThat(world.api(World.API).told()).isEqualTo("401 unauthenticated");
  }

  private static void assertPage(Page page, Exchanged row) {
    assertThat(page.status()).as(page.body()).isEqualTo(row.status());
    assertThat(page.heading()).isEqualTo(row.heading());
    assertThat(page.document().title()).isEqualTo(row.heading() + " – Hexmail");
    assertThat(page.document().select("main .actions .button").eachText().getFirst())
        .isEqualTo(row.button());
  }
}
