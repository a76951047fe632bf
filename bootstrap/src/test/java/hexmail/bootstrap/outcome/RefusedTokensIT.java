package hexmail.bootstrap.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.bootstrap.kit.TestBrowser.Page;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.Fault;
import hexmail.emulator.fault.GmailFault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A person whose Gmail answers 401 to every token, however new.
class RefusedTokensIT {
  private static final String HEADING = "Gmail does not accept Hexmail's access at the moment";
  private static final String PROBLEM = "409 reauthorization-required (tokens-refused)";
  private static final List<Endpoint> GMAIL =
      List.of(
          Endpoint.MESSAGES_LIST,
          Endpoint.MESSAGES_GET,
          Endpoint.HISTORY_LIST,
          Endpoint.PROFILE,
          Endpoint.LABELS,
          Endpoint.THREADS_GET,
          Endpoint.BATCH);

  @RegisterExtension static final TestHexmail hexmail = new TestHexmail(TestOptions.USUAL);

  @BeforeEach
  void begin() {
    hexmail.resetSignedIn();
    GMAIL.forEach(endpoint ->
        hexmail.google().fault(endpoint, Fault.gmail(GmailFault.INVALID_CREDENTIALS).always()));
  }

  // R09
  @Test
  void pages_api_and_accounts_page_say_the_same_and_google_is_not_asked_again() {
    Page first = hexmail.open(TestHexmail.MAIL);
    assertThat(first.heading()).isEqualTo(HEADING);
    assertThat(first.document().select("main button").eachText()).contains("Reconnect");
    assertThat(hexmail.google().count(Endpoint.TOKEN)).isOne();
    hexmail.google().resetCounts();

    for (int request = 0; request < 10; request++) {
      assertThat(hexmail.open(TestHexmail.MAIL).heading()).isEqualTo(HEADING);
      assertThat(hexmail.api(TestHexmail.MESSAGES_API).summary()).isEqualTo(PROBLEM);
      assertThat(hexmail.api(TestHexmail.MESSAGES_API + ".ndjson?summary=true").summary())
          .isEqualTo(PROBLEM);
    }
    assertThat(hexmail.open("/accounts").has(200).body()).contains("Needs reconnect", HEADING);
    assertThat(hexmail.api(TestHexmail.ACCOUNTS_API).response().body())
        .contains("\"state\":\"tokens-refused\"");
    assertThat(hexmail.calls()).asString().isEmpty();
  }

  // R09
  @Test
  void the_person_is_back_as_soon_as_gmail_accepts_tokens_again() {
    assertThat(hexmail.open(TestHexmail.MAIL).heading()).isEqualTo(HEADING);
    hexmail.clearFaults();
    assertThat(hexmail.open(TestHexmail.MAIL).heading()).isEqualTo(HEADING);

    hexmail.clock().advance(Duration.ofMinutes(5));

    assertThat(hexmail.open(TestHexmail.MAIL).has(200).heading()).isEqualTo("Inbox");
    assertThat(hexmail.state()).isEqualTo("active");
    assertThat(hexmail.open("/accounts").has(200).body()).contains("Connected");
  }

  // R09
  @Test
  void the_person_is_back_at_once_after_a_reconnect() {
    assertThat(hexmail.open(TestHexmail.MAIL).heading()).isEqualTo(HEADING);
    hexmail.clearFaults();

    hexmail.reconnect().has(200);

    assertThat(hexmail.open(TestHexmail.MAIL).has(200).heading()).isEqualTo("Inbox");
  }
}
