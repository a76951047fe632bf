package hexmail.emulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.emulator.BrowserClient;
import hexmail.emulator.RunningGoogle;
import hexmail.emulator.grants.GoogleAccount;
import hexmail.emulator.grants.SampleAccounts;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The sample accounts whose mail cannot be read.
class RefusedMailboxTest {
  @RegisterExtension private final RunningGoogle running = new RunningGoogle();
  private final BrowserClient browser = running.browser();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "profile",
        "labels",
        "messages",
        "messages/18c0ffee18c0ffee",
        "threads",
        "threads/18c0ffee18c0ffee",
        "history?startHistoryId=1"
      })
  void every_call_is_refused(String path) {
    assertThat(reasons(path, SampleAccounts.CHARLES))
        .contains("\"code\": 400", "failedPrecondition", "Mail service not enabled");
    assertThat(reasons(path, SampleAccounts.JOAN))
        .contains("\"code\": 403", "domainPolicy", "The domain administrators have disabled");
  }

  @Test
  void the_account_chooser_says_which_they_are() {
    HttpResponse<String> page =
        browser.get("/o/oauth2/auth?" + BrowserClient.form(BrowserClient.request()));

    assertThat(page.body())
        .contains("charles@example.com</small> <small>(has no mailbox)</small>")
        .contains("joan@corp.example</small> <small>(mail blocked by an administrator)</small>");
  }

  @Test
  void both_can_be_switched_on_and_off() {
    browser.post(
        "/_control/gmail/domain-policy",
        Map.of("email", SampleAccounts.JOAN.email(), "blocked", "false"));
    browser.post("/_control/mail/empty", Map.of("email", SampleAccounts.JOAN.email()));
    browser.post("/_control/mail/close", Map.of("email", SampleAccounts.ADA.email()));

    assertThat(reasons("profile", SampleAccounts.JOAN)).contains("\"messagesTotal\": 0");
    assertThat(reasons("profile", SampleAccounts.ADA)).contains("Mail service not enabled");
    for (GoogleAccount other : List.of(SampleAccounts.GRACE, SampleAccounts.ALAN)) {
      assertThat(reasons("profile", other)).contains(other.email());
    }
  }

  private String reasons(String path, GoogleAccount account) {
    String token = browser.tokens(account).get("access_token").getAsString();
    return browser.get("/gmail/v1/users/me/" + path, "Authorization", "Bearer " + token).body();
  }
}
