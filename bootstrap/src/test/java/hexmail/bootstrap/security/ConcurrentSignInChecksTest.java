package hexmail.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.PlainHttp;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.bootstrap.kit.TestBrowser;
import hexmail.emulator.fault.TokenError;
import hexmail.emulator.fault.TokenFault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Two sign-ins of one browser that end at the same moment.
class ConcurrentSignInChecksTest {
  private static final String ALAN = "alan@example.com";

  @RegisterExtension final TestHexmail hexmail = new TestHexmail(TestOptions.TAMPERED);
  private final TestBrowser browser = hexmail.browser();

  private URI added(String email) {
    Map<String, String> form = Map.of("next", "/accounts", "hint", email);
    PlainHttp.Reply begun = hexmail.post(browser, "/accounts/add", form);
    return hexmail.consent(PlainHttp.location(begun), email);
  }

  // S71
  @Test
  void two_accounts_that_are_added_at_the_same_moment_are_both_there() throws Exception {
    hexmail.signIn();
    URI graces = added(TestHexmail.GRACE);
    URI alans = added(ALAN);
    String cookies = browser.cookieHeader(graces);
    hexmail
        .google()
        .oauth()
        .disturbToken(TokenFault.of(TokenError.SLOW).delayedBy(Duration.ofMillis(1_500)).times(2));

    List<PlainHttp.Reply> replies;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<PlainHttp.Reply> one = () -> PlainHttp.get(graces, "Cookie", cookies);
      Callable<PlainHttp.Reply> other = () -> PlainHttp.get(alans, "Cookie", cookies);
      replies = threads.invokeAll(List.of(one, other)).stream().map(Future::resultNow).toList();
    }

    PlainHttp.Reply winner = only(replies, "/accounts");
    PlainHttp.Reply loser = only(replies, "http");
    assertThat(loser.all("set-cookie")).isEmpty();
    String session = winner.header("set-cookie").replaceFirst(";.*", "");
    String name = session.replaceFirst("=.*", "");
    String later = cookies.replaceFirst("\\b" + name + "=[^;]*", session);
    URI again = PlainHttp.location(loser);
    URI callback = hexmail.consent(again, TestBrowser.parameter(again, "login_hint"));
    PlainHttp.Reply added = only(List.of(PlainHttp.get(callback, "Cookie", later)), "/accounts");

    String all = added.header("set-cookie").replaceFirst(";.*", "");
    assertThat(PlainHttp.get(hexmail.at(TestHexmail.ACCOUNTS_API), "Cookie", all).body())
        .contains(TestHexmail.ADA, TestHexmail.GRACE, ALAN);
    assertThat(hexmail.database().count("web_session")).isEqualTo(1);
  }

  private static PlainHttp.Reply only(List<PlainHttp.Reply> replies, String location) {
    List<PlainHttp.Reply> found =
        replies.stream().filter(reply -> reply.header("location").startsWith(location)).toList();
    assertThat(found).as("to " + location + " of " + replies).hasSize(1);
    return found.getFirst();
  }
}
