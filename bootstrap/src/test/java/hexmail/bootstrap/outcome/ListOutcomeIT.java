package hexmail.bootstrap.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.ApiAnswer;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.bootstrap.kit.TestBrowser.Page;
import hexmail.domain.secret.RefreshToken;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.Fault;
import hexmail.emulator.fault.GmailFault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every answer that Gmail can give to a list call, for a page and for the API. The session stays,
/// and nothing of the answer is repeated.
class ListOutcomeIT {
  /// Longer than every wait that Gmail asks for here, and than the circuit breaker remembers.
  private static final Duration BREAKER_RESET = Duration.ofSeconds(31);

  @RegisterExtension
  static final TestHexmail hexmail =
      new TestHexmail(TestOptions.USUAL.withDeadline(Duration.ofSeconds(1)));

  private static RefreshToken token;

  @BeforeAll
  static void start() {
    hexmail.resetSignedIn();
    token = hexmail.stored().orElseThrow().refreshToken();
  }

  @BeforeEach
  void begin() {
    recover();
  }

  static List<ListCase> rows() {
    return ListCase.rows();
  }

  // R03
  // R04
  // R06
  // R08
  @ParameterizedTest
  @MethodSource("rows")
  void a_page_says_what_happened(ListCase row) {
    hexmail.google().fault(Endpoint.MESSAGES_LIST, row.fault().always());

    Page page = hexmail.open(TestHexmail.MAIL + hexmail.newList());

    assertThat(page.status()).as(page.body()).isEqualTo(row.status());
    assertThat(page.heading()).isEqualTo(row.heading());
    assertThat(page.body()).doesNotContain(ListCase.CANARY);
    assertThat(hexmail.calls()).asString().isEqualTo(row.calls());
    assertSessionStays();
  }

  // R03
  // R04
  // R06
  // R08
  @ParameterizedTest
  @MethodSource("rows")
  void the_api_reports_the_same(ListCase row) {
    hexmail.google().fault(Endpoint.MESSAGES_LIST, row.fault().always());

    ApiAnswer answer = hexmail.api(TestHexmail.MESSAGES_API + hexmail.newList());

    assertThat(answer.summary()).as(answer.response().body()).isEqualTo(row.problem());
    assertThat(answer.response().body()).doesNotContain(ListCase.CANARY);
    assertThat(hexmail.calls()).asString().isEqualTo(row.calls());
    assertSessionStays();
  }

  // R09
  @Test
  void a_token_that_gmail_refuses_once_is_refreshed_unnoticed() {
    Fault refused = Fault.gmail(GmailFault.INVALID_CREDENTIALS);
    hexmail.google().fault(Endpoint.MESSAGES_LIST, refused);

    assertThat(hexmail.open(TestHexmail.MAIL + hexmail.newList()).has(200).heading())
        .isEqualTo("Inbox");
    assertThat(hexmail.calls()).asString().isEqualTo("TOKEN 1, MESSAGES_LIST 2");
  }

  private static void assertSessionStays() {
    assertThat(hexmail.api(TestHexmail.ACCOUNTS_API).summary()).isEqualTo("200");
    assertThat(hexmail.state()).isEqualTo("active");
    assertThat(hexmail.stored().orElseThrow().refreshToken()).isEqualTo(token);
    recover();
    assertThat(hexmail.open(TestHexmail.MAIL).has(200).heading()).isEqualTo("Inbox");
    assertThat(hexmail.api(TestHexmail.MESSAGES_API).summary()).isEqualTo("200");
  }

  private static void recover() {
    hexmail.clearFaults();
    hexmail.clock().advance(BREAKER_RESET);
    hexmail.google().resetCounts();
  }
}
