package hexmail.bootstrap.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.ApiAnswer;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.bootstrap.kit.TestBrowser;
import hexmail.bootstrap.kit.TestBrowser.Page;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.Fault;
import hexmail.emulator.fault.GmailFault;
import hexmail.emulator.grants.SampleAccounts;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Accounts whose mail Google does not show, whatever is asked for: one without a mailbox, one
/// whose administrator lets no application in (FlowCrypt/flowcrypt-browser#4838).
class RefusedMailboxIT {
  private static final String MESSAGE = "18c0ffee18c0ffee";

  @RegisterExtension static final TestHexmail hexmail = new TestHexmail(TestOptions.USUAL);

  @BeforeEach
  void begin() {
    hexmail.reset();
  }

  static List<Arguments> accounts() {
    return List.of(
        Arguments.of(
            SampleAccounts.CHARLES.email(), "This account has no mailbox at Gmail", "no-mailbox"),
        Arguments.of(
            SampleAccounts.JOAN.email(),
            "Your organisation does not let Hexmail read mail",
            "blocked-by-administrator"));
  }

  @ParameterizedTest
  @MethodSource("accounts")
  void every_page_says_so_and_offers_what_can_help(String email, String heading, String problem) {
    signIn(email);

    for (String path : List.of("", "?q=invoice", "/" + MESSAGE, "?view=conversations")) {
      Page page = hexmail.open(TestHexmail.MAIL + path);

      assertThat(page.status()).isEqualTo(403);
      assertThat(page.heading()).isEqualTo(heading);
      assertThat(page.body()).contains(email).doesNotContain("refresh", "Try again");
      assertThat(page.document().select("main .actions").eachText())
          .containsExactly("Add another account Accounts");
    }
    Page conversation = hexmail.open("/u/0/conversations/" + MESSAGE);
    assertThat(conversation.heading()).isEqualTo(heading);
    assertThat(hexmail.open("/accounts").has(200).body()).contains(email, "Disconnect");
  }

  @ParameterizedTest
  @MethodSource("accounts")
  void the_api_reports_the_same(String email, String heading, String problem) {
    signIn(email);

    for (String path :
        List.of(
            "/messages",
            "/messages.ndjson",
            "/messages.ndjson?summary=true",
            "/messages/" + MESSAGE,
            "/conversations/" + MESSAGE,
            "/labels")) {
      ApiAnswer answer = hexmail.api("/api/v1/accounts/0" + path);

      assertThat(answer.summary()).as(path).isEqualTo("403 " + problem);
      assertThat(answer.response().body()).contains(heading);
      assertThat(answer.response().headers().firstValue("Retry-After")).isEmpty();
    }
    assertThat(hexmail.google().count(Endpoint.TOKEN)).isOne();
  }

  @ParameterizedTest
  @MethodSource("accounts")
  void it_is_no_failure_of_google(String email, String heading, String problem) {
    signIn(email);
    hexmail.google().resetCounts();

    for (int call = 0; call < 30; call++) {
      assertThat(hexmail.api("/api/v1/accounts/0/labels").response().statusCode()).isEqualTo(403);
    }

    assertThat(hexmail.google().count(Endpoint.LABELS)).isEqualTo(30);
    TestBrowser grace = hexmail.newBrowser();
    assertThat(hexmail.signIn(grace, TestHexmail.GRACE).has(200).heading()).isEqualTo("Inbox");
  }

  @Test
  void a_mailbox_that_is_switched_off_shows_no_old_list() {
    hexmail.resetSignedIn();
    assertThat(hexmail.open(TestHexmail.MAIL).has(200).heading()).isEqualTo("Inbox");

    for (Endpoint endpoint : List.of(Endpoint.MESSAGES_LIST, Endpoint.HISTORY_LIST)) {
      hexmail.google().fault(endpoint, Fault.gmail(GmailFault.PRECONDITION_FAILED).always());
    }

    Page page = hexmail.open(TestHexmail.MAIL);
    assertThat(page.status()).isEqualTo(403);
    assertThat(page.heading()).isEqualTo("This account has no mailbox at Gmail");
  }

  private static void signIn(String email) {
    Page page = hexmail.signIn(hexmail.browser(), email);
    assertThat(page.status()).isEqualTo(403);
  }
}
