package hexmail.bootstrap.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.bootstrap.kit.TestBrowser.Page;
import hexmail.domain.credential.Credential;
import hexmail.emulator.fault.SignInFault;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every way in which Google can refuse a sign-in before there is a code.
class RedirectOutcomeIT {
  @RegisterExtension static final TestHexmail hexmail = new TestHexmail(TestOptions.USUAL);

  static List<RedirectCase> rows() {
    return RedirectCase.rows();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void a_first_sign_in_ends_on_its_own_page_and_stores_nothing(RedirectCase row) {
    hexmail.reset();
    hexmail.google().oauth().disturbSignIn(row.fault());

    Page page = hexmail.signIn();

    assertPage(page, row);
    assertThat(hexmail.state()).isEqualTo("none");
    assertThat(hexmail.calls()).asString().isEqualTo("AUTHORIZATION 1");
    assertThat(hexmail.api(TestHexmail.ACCOUNTS_API).summary()).isEqualTo("401 unauthenticated");
    assertThat(hexmail.api(TestHexmail.MESSAGES_API).summary()).isEqualTo("401 unauthenticated");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void an_account_that_is_connected_stays_so(RedirectCase row) {
    hexmail.reset();
    hexmail.signIn().has(200);
    Optional<Credential> before = hexmail.stored();
    hexmail.google().resetCounts();
    hexmail.google().oauth().disturbSignIn(row.fault());

    Page page = hexmail.reconnect();

    assertPage(page, row);
    assertThat(hexmail.stored()).isEqualTo(before);
    assertThat(hexmail.calls()).asString().isEqualTo("AUTHORIZATION 1");
    assertThat(hexmail.api(TestHexmail.MESSAGES_API).summary()).isEqualTo("200");
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
  void an_error_page_of_google_changes_nothing_here(String word) {
    hexmail.reset();
    hexmail.google().oauth().disturbSignIn(SignInFault.page(word));

    Page page = hexmail.signIn();

    assertThat(page.address().getHost()).isEqualTo("127.0.0.1");
    assertThat(page.body()).contains(word);
    assertThat(hexmail.state()).isEqualTo("none");
    assertThat(hexmail.calls()).asString().isEqualTo("AUTHORIZATION 1");
    assertThat(hexmail.api(TestHexmail.MESSAGES_API).summary()).isEqualTo("401 unauthenticated");
    assertThat(hexmail.signIn().address()).isEqualTo(hexmail.at(TestHexmail.MAIL));
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
  void optional_and_unknown_redirect_parameters_do_no_harm(SignInFault fault) {
    hexmail.reset();
    hexmail.google().oauth().disturbSignIn(fault);

    Page page = hexmail.signIn().has(200);

    assertThat(page.address()).isEqualTo(hexmail.at(TestHexmail.MAIL));
    assertThat(hexmail.state()).isEqualTo("active");
    assertThat(hexmail.calls())
        .asString()
        .isEqualTo("AUTHORIZATION 1, TOKEN 1, USERINFO 1, MESSAGES_LIST 1");
    assertThat(hexmail.api(TestHexmail.MESSAGES_API).summary()).isEqualTo("200");
  }

  private static void assertPage(Page page, RedirectCase row) {
    assertThat(page.status()).as(page.body()).isEqualTo(row.status());
    assertThat(page.heading()).isEqualTo(row.heading());
    assertThat(page.document().title()).isEqualTo(row.heading() + " – Hexmail");
    assertThat(page.document().select("main .actions .button").eachText().getFirst())
        .isEqualTo(row.button());
    assertThat(page.document().select("main").text()).contains(row.shown());
  }
}
