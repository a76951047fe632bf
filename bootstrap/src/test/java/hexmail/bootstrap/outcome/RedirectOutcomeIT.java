package hexmail.bootstrap.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.kit.TestBrowser.Page;
import hexmail.domain.credential.Credential;
import hexmail.emulator.fault.SignInFault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every way in which Google can refuse a sign-in before there is a code.
class RedirectOutcomeIT {
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

  static List<Redirected> rows() {
    return Redirected.rows();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void a_first_sign_in_ends_on_its_own_page_and_stores_nothing(Redirected row) {
    world.begin();
    world.google().oauth().disturbSignIn(row.fault());

    Page page = world.signIn();

    assertPage(page, row);
    assertThat(world.state()).isEqualTo("none");
    assertThat(world.calls()).isEqualTo("AUTHORIZATION 1");
    assertThat(world.api("/api/v1/accounts").told()).isEqualTo("401 unauthenticated");
    assertThat(world.api(World.API).told()).isEqualTo("401 unauthenticated");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void an_account_that_is_connected_stays_so(Redirected row) {
    world.begin();
    world.signIn().has(200);
    Optional<Credential> before = world.stored();
    world.google().resetCounts();
    world.google().oauth().disturbSignIn(row.fault());

    Page page = world.reconnect();

    assertPage(page, row);
    assertThat(world.stored()).isEqualTo(before);
    assertThat(world.calls()).isEqualTo("AUTHORIZATION 1");
    assertThat(world.api(World.API).told()).isEqualTo("200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "admin_policy_enforced",
        "org_internal",
        "disallowed_useragent",
        "deleted_client",
        "invalid_client",
        "redirect_uri_mismatch",
        "invalid_request",
        "invalid_scope",
        "access_denied"
      })
  void what_google_tells_on_a_page_of_its_own_changes_nothing_here(String word) {
    world.begin();
    world.google().oauth().disturbSignIn(SignInFault.page(word));

    Page page = world.signIn();

    assertThat(page.address().getHost()).isEqualTo("127.0.0.1");
    assertThat(page.body()).contains(word);
    assertThat(world.state()).isEqualTo("none");
    assertThat(world.calls()).isEqualTo("AUTHORIZATION 1");
    assertThat(world.api(World.API).told()).isEqualTo("401 unauthenticated");
    assertThat(world.signIn().address()).isEqualTo(world.at(World.MAIL));
  }

  static List<SignInFault> harmless() {
    return List.of(
        SignInFault.usual().parameter("iss"),
        SignInFault.usual().parameter("scope"),
        SignInFault.usual().parameter("scope", "openid"),
        SignInFault.usual().parameter("hd", "corp.test"),
        SignInFault.usual().parameter("word_of_tomorrow", "a", "b"));
  }

  @ParameterizedTest
  @MethodSource("harmless")
  void what_a_redirect_may_lack_or_add_disturbs_nobody(SignInFault fault) {
    world.begin();
    world.google().oauth().disturbSignIn(fault);

    Page page = world.signIn().has(200);

    assertThat(page.address()).isEqualTo(world.at(World.MAIL));
    assertThat(world.state()).isEqualTo("active");
    assertThat(world.calls()).isEqualTo("AUTHORIZATION 1, TOKEN 1, USERINFO 1, MESSAGES_LIST 1");
    assertThat(world.api(World.API).told()).isEqualTo("200");
  }

  private static void assertPage(Page page, Redirected row) {
    assertThat(page.status()).as(page.body()).isEqualTo(row.status());
    assertThat(page.heading()).isEqualTo(row.heading());
    assertThat(page.document().title()).isEqualTo(row.heading() + " – Hexmail");
    assertThat(page.document().select("main .actions .button").eachText().getFirst())
        .isEqualTo(row.button());
    assertThat(page.document().select("main").text()).contains(row.shown());
  }
}
