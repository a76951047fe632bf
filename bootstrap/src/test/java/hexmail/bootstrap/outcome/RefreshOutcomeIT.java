package hexmail.bootstrap.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.ApiAnswer;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.bootstrap.kit.TestBrowser.Page;
import hexmail.domain.secret.RefreshToken;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything that the token endpoint can answer to a refresh token: a page and the API each meet
/// it as the first.
class RefreshOutcomeIT {
  // Grants end by age before sessions do.
  private static final Map<String, String> LONG_SESSIONS =
      Map.of("HEXMAIL_SESSION_IDLE", "P365D", "HEXMAIL_SESSION_MAX", "P365D");

  @RegisterExtension
  static final TestHexmail hexmail = new TestHexmail(TestOptions.USUAL.with(LONG_SESSIONS));

  static List<RefreshCase> rows() {
    return RefreshCase.rows();
  }

  // R10
  // R11
  // R12
  @ParameterizedTest
  @MethodSource("rows")
  void a_page_says_what_happened(RefreshCase row) {
    RefreshToken token = begin(row);

    Page page = hexmail.open(TestHexmail.MAIL);

    assertThat(page.status()).as(page.body()).isEqualTo(row.status());
    assertThat(page.heading()).isEqualTo(row.heading());
    assertThat(page.document().title()).isEqualTo(row.heading() + " – Hexmail");
    assertThat(hexmail.calls()).asString().isEqualTo("TOKEN 1");
    assertThat(hexmail.calls().ofGmail()).isZero();
    assertStored(row, token);
    assertAfterwards(row);
  }

  // R10
  // R11
  // R12
  @ParameterizedTest
  @MethodSource("rows")
  void the_api_reports_the_same(RefreshCase row) {
    RefreshToken token = begin(row);

    ApiAnswer answer = hexmail.api(TestHexmail.MESSAGES_API);

    assertThat(answer.summary()).as(answer.response().body()).isEqualTo(row.problem());
    assertThat(answer.text("authorizationUrl").isEmpty()).isEqualTo(!row.isEnd());
    assertThat(hexmail.calls()).asString().isEqualTo("TOKEN 1");
    assertThat(hexmail.calls().ofGmail()).isZero();
    assertStored(row, token);
    assertAfterwards(row);
  }

  private static RefreshToken begin(RefreshCase row) {
    hexmail.resetSignedIn();
    hexmail.clock().advance(row.after());
    row.refused().disturb().accept(hexmail.google());
    return hexmail.stored().orElseThrow().refreshToken();
  }

  private static void assertStored(RefreshCase row, RefreshToken token) {
    assertThat(hexmail.state()).isEqualTo(row.state());
    assertThat(hexmail.stored().orElseThrow().refreshToken()).isEqualTo(token);
  }

  /// A grant that has ended is not asked for again; any other works as soon as Google does.
  private static void assertAfterwards(RefreshCase row) {
    hexmail.clearFaults();
    hexmail.google().resetCounts();
    if (row.isEnd()) {
      assertThat(hexmail.open(TestHexmail.MAIL).heading()).isEqualTo(row.heading());
      assertThat(hexmail.api(TestHexmail.MESSAGES_API).summary()).isEqualTo(row.problem());
      assertThat(hexmail.calls()).asString().isEmpty();
    } else {
      assertThat(hexmail.open(TestHexmail.MAIL).has(200).heading()).isEqualTo("Inbox");
      assertThat(hexmail.calls()).asString().isEqualTo("TOKEN 1, MESSAGES_LIST 1");
      assertThat(hexmail.api(TestHexmail.MESSAGES_API).summary()).isEqualTo("200");
    }
  }
}
