package hexmail.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static hexmail.bootstrap.browser.MailPages.link;
import static hexmail.bootstrap.browser.MailPages.open;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import hexmail.bootstrap.harness.Chromium;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.emulator.control.Endpoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// From a message to its source, and to the messages beside it.
class SourceWalkIT {
  @RegisterExtension static final TestHexmail hexmail = new TestHexmail(TestOptions.USUAL);
  @RegisterExtension static final Chromium chromium = new Chromium();

  @BeforeEach
  void begin() {
    hexmail.reset();
    hexmail.google().empty(TestHexmail.ADA);
    WalkMail mail = new WalkMail(hexmail);
    mail.invoiceMessage();
    mail.invitation();
    mail.withInlinePicture();
  }

  @ParameterizedTest
  @MethodSource("hexmail.bootstrap.browser.Walker#all")
  void the_source_is_shown_and_downloaded(Walker walker) {
    walker.walk(
        chromium,
        new NewContextOptions(),
        page -> {
          Chromium.signIn(page, hexmail, TestHexmail.ADA);
          open(page, hexmail, "Hills");
          page.locator(".from summary").click();
          page.locator(".from a[href*='/source']").click();

          assertThat(page.locator("html")).hasAttribute("lang", walker.language().code());
          assertThat(page.locator("pre")).containsText("Content-ID: <hills@example.com>");
          Locator ways = page.locator("main .actions a");
          Download download = page.waitForDownload(ways.first()::click);
          assertThat(download.suggestedFilename()).isEqualTo("Hills.eml");
          assertThat(download.path()).content().contains("Subject: Hills\r\n");
          ways.last().click();
          assertThat(page.locator("h1")).hasText("Hills");
        });
  }

  // R59
  @Test
  void the_next_message_is_read_ahead_and_opened_without_a_call() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      Chromium.signIn(page, hexmail, TestHexmail.ADA);

      Response ahead =
          page.waitForResponse(
              response -> response.status() == 204, () -> open(page, hexmail, "Invitation: Tea"));
      assertThat(ahead.request().headerValue("Sec-Purpose")).startsWith("prefetch");
      int before = hexmail.google().count(Endpoint.MESSAGES_GET);
      page.keyboard().press("j");
      assertThat(page.locator("h1")).hasText("Invoice 4711");
      assertThat(hexmail.google().count(Endpoint.MESSAGES_GET)).isEqualTo(before);
    }
  }

  @Test
  void keys_lead_to_the_messages_beside_it_and_back_to_its_row() {
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      Chromium.signIn(page, hexmail, TestHexmail.ADA);
      open(page, hexmail, "Hills");

      page.keyboard().press("j");
      assertThat(page.locator("h1")).hasText("Invitation: Tea");
      page.keyboard().press("j");
      assertThat(page.locator("h1")).hasText("Invoice 4711");
      assertThat(link(page, "Next")).hasCount(0);
      page.keyboard().press("k");
      assertThat(page.locator("h1")).hasText("Invitation: Tea");
      page.keyboard().press("u");
      assertThat(page.locator(".row:target")).containsText("Invitation: Tea");
    }
  }
}
