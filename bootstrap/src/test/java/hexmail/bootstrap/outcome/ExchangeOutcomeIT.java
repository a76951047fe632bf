package hexmail.bootstrap.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.bootstrap.kit.TestBrowser.Page;
import hexmail.domain.credential.Credential;
import hexmail.emulator.fault.SignInFault;
import hexmail.emulator.fault.TokenError;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything that the token endpoint can answer to a code.
class ExchangeOutcomeIT {
  @RegisterExtension static final TestHexmail hexmail = new TestHexmail(TestOptions.USUAL);

  static List<ExchangeCase> rows() {
    return ExchangeCase.rows();
  }

  // R01
  @ParameterizedTest
  @MethodSource("rows")
  void a_first_sign_in_ends_on_its_own_page_and_stores_nothing(ExchangeCase row) {
    hexmail.reset();
    row.refused().disturb().accept(hexmail.google());

    Page page = hexmail.signIn();

    assertPage(page, row);
    assertThat(hexmail.state()).isEqualTo("none");
    assertThat(hexmail.calls()).asString().isEqualTo("AUTHORIZATION 1, TOKEN 1");
    assertThat(hexmail.api(TestHexmail.ACCOUNTS_API).summary()).isEqualTo("401 unauthenticated");
    assertThat(hexmail.api(TestHexmail.MESSAGES_API).summary()).isEqualTo("401 unauthenticated");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void an_account_that_is_connected_stays_so(ExchangeCase row) {
    hexmail.reset();
    hexmail.signIn().has(200);
    Optional<Credential> before = hexmail.stored();
    hexmail.google().resetCounts();
    row.refused().disturb().accept(hexmail.google());

    Page page = hexmail.reconnect();

    assertPage(page, row);
    assertThat(hexmail.stored()).isEqualTo(before);
    assertThat(hexmail.calls()).asString().isEqualTo("AUTHORIZATION 1, TOKEN 1");
    assertThat(hexmail.api(TestHexmail.MESSAGES_API).summary()).isEqualTo("200");
  }

  @Test
  void an_answer_that_names_no_rights_gives_none() {
    hexmail.reset();
    hexmail.google().oauth().disturbToken(TokenError.NO_SCOPE);

    Page page = hexmail.signIn().has(403);

    assertThat(page.heading()).isEqualTo("Hexmail may not read your mail yet");
    assertThat(hexmail.state()).isEqualTo("active");
    assertThat(hexmail.calls()).asString().isEqualTo("AUTHORIZATION 1, TOKEN 1, USERINFO 1");
    assertThat(hexmail.api(TestHexmail.MESSAGES_API).summary()).isEqualTo("403 rights-missing");
  }

  @Test
  void without_a_refresh_token_consent_is_asked_for_once_more_and_nothing_is_stored() {
    hexmail.reset();
    hexmail.google().oauth().disturbSignIn(SignInFault.usual().withoutRefreshToken().times(2));

    Page page = hexmail.browser().consent(hexmail.signIn(), TestHexmail.ADA).has(400);

    assertThat(page.heading()).isEqualTo("Google gave no lasting access");
    assertThat(hexmail.state()).isEqualTo("none");
    assertThat(hexmail.calls()).asString().isEqualTo("AUTHORIZATION 2, TOKEN 2, USERINFO 2");
    assertThat(hexmail.api(TestHexmail.MESSAGES_API).summary()).isEqualTo("401 unauthenticated");
  }

  private static void assertPage(Page page, ExchangeCase row) {
    assertThat(page.status()).as(page.body()).isEqualTo(row.status());
    assertThat(page.heading()).isEqualTo(row.heading());
    assertThat(page.document().title()).isEqualTo(row.heading() + " – Hexmail");
    assertThat(page.document().select("main .actions .button").eachText().getFirst())
        .isEqualTo(row.button());
  }
}
