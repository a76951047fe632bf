package hexmail.bootstrap.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.bootstrap.kit.TestBrowser.Page;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What people see when a host name does not resolve.
class UnknownHostIT {
  /// No label of a name is that long, so no name server is asked.
  private static final String NOWHERE = "https://" + "x".repeat(64) + ".invalid/";

  private static final TimeLimit AT_ONCE = new TimeLimit(Duration.ofSeconds(3));
  private static final String UNREACHABLE = "Google cannot be reached";

  // R02
  @Test
  void a_sign_in_fails_at_once() {
    try (TestHexmail hexmail = start("HEXMAIL_USERINFO_URI")) {
      Page page = AT_ONCE.get(hexmail::signIn);

      assertThat(page.has(503).heading()).isEqualTo(UNREACHABLE);
      assertThat(page.document().select("main .actions .button").eachText().getFirst())
          .isEqualTo("Try again");
      assertThat(hexmail.state()).isEqualTo("none");
      assertThat(hexmail.api(TestHexmail.ACCOUNTS_API).summary()).isEqualTo("401 unauthenticated");
    }
  }

  // R02
  @Test
  void mail_is_unavailable_and_the_session_stays() {
    try (TestHexmail hexmail = start("HEXMAIL_GMAIL_ROOT_URL")) {
      assertThat(AT_ONCE.get(hexmail::signIn).has(503).heading()).isEqualTo(UNREACHABLE);
      assertThat(AT_ONCE.get(() -> hexmail.api(TestHexmail.MESSAGES_API)).summary())
          .isEqualTo("503 google-unreachable");
      assertThat(hexmail.open("/accounts").has(200).body()).contains(TestHexmail.ADA, "Connected");
      assertThat(hexmail.api(TestHexmail.ACCOUNTS_API).summary()).isEqualTo("200");
    }
  }

  private static TestHexmail start(String key) {
    return TestHexmail.start(TestOptions.USUAL.with(key, NOWHERE));
  }
}
