package hexmail.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import hexmail.bootstrap.harness.Chromium;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.emulator.mail.MailSource;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What people see of a message that they open when the units of their minute are spent.
class OpenedMessageIT {
  private static final int MOST_CALLS = 1_000;
  private static final Duration MINUTE = Duration.ofSeconds(61);

  @RegisterExtension
  static final TestHexmail hexmail =
      new TestHexmail(TestOptions.USUAL.withMail(new MailSource.Sample(120)).withQuota());

  @RegisterExtension static final Chromium chromium = new Chromium();

  @Test
  void its_beginning_is_there_at_once_and_the_rest_comes_by_itself() {
    try (BrowserContext context = chromium.browser().newContext()) {
      context.clock().install();
      Page page = context.newPage();
      Chromium.signIn(page, hexmail, TestHexmail.ADA);
      Locator row = page.locator(".row").first();
      String subject = row.getByRole(AriaRole.LINK).innerText().strip();
      String sender = row.locator(".sender").innerText();
      String beginning = row.locator(".snippet").innerText();
      spendWhatIsLeft(page, row.getAttribute("id").substring("m-".length()));

      row.getByRole(AriaRole.LINK).click();

      assertThat(page.getByRole(AriaRole.STATUS))
          .hasText("The rest is still loading, up to a minute");
      assertThat(heading(page)).hasText(subject);
      assertThat(page.locator(".from strong")).hasText(sender);
      assertThat(page.locator(".body")).hasText(beginning + " …");
      theRestComes(page, subject);
      assertThat(hexmail.google().quota().refusals(TestHexmail.ADA)).isZero();
    }
  }

  /// In place: no other page is loaded, and what was said of it goes.
  private static void theRestComes(Page page, String subject) {
    page.evaluate("window.same = true");
    hexmail.clock().advance(MINUTE);
    page.clock().runFor(MINUTE.toMillis());

    assertThat(page.locator(".rest")).hasCount(0);
    assertThat(page.locator(".status")).isHidden();
    assertThat(heading(page)).hasText(subject);
    assertThat(page.locator(".envelope summary")).isVisible();
    assertThat(page.locator(".body:has-text(' …')")).hasCount(0);
    assertThat(page.evaluate("window.same")).isEqualTo(true);
  }

  /// Opens the message as a program does until there is nothing left for that either, and each time
  /// for the first time.
  private static void spendWhatIsLeft(Page page, String message) {
    String address = hexmail.at("/api/v1/accounts/0/messages/" + message).toString();
    for (int calls = 0; calls < MOST_CALLS; calls++) {
      hexmail.database().change("delete from opened_message");
      APIResponse answer = page.request().get(address);
      assertThat(answer.status()).isEqualTo(200);
      if (answer.headers().containsKey("retry-after")) {
        return;
      }
    }
    throw new AssertionError("There are more units than a minute has");
  }

  private static Locator heading(Page page) {
    return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1));
  }
}
