package hexmail.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import hexmail.bootstrap.harness.TestHexmail;

/// Steps on the pages of messages, and what is read there.
final class MailPages {
  private MailPages() {}

  static void pictureIsSeen(Locator picture) {
    picture.scrollIntoViewIfNeeded();
    assertThat(picture).isVisible();
    picture
        .page()
        .waitForCondition(() ->
            (Integer) picture.evaluate("image => image.complete ? image.naturalWidth : 0") > 0);
  }

  /// Opens the message from the list.
  static void open(Page page, TestHexmail hexmail, String subject) {
    page.navigate(hexmail.at(TestHexmail.MAIL).toString());
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(subject)).first().click();
    assertThat(page.locator("h1")).hasText(subject);
  }

  static FrameLocator body(Page page) {
    return page.frameLocator("iframe.mail");
  }

  static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name));
  }

  /// What a person reads: the isolates of directions are not seen.
  static String words(Locator locator) {
    return locator.innerText().replaceAll("[\\u2068\\u2069]", "");
  }
}
