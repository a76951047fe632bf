package hexmail.bootstrap.outcome;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import hexmail.bootstrap.harness.TestHexmail;
import java.nio.file.Path;
import java.util.Locale;

/// A person with a real browser, who presses buttons and reads headings.
///
/// With `-Dhexmail.screenshots=folder` every page is saved as pictures: light and dark, wide and
/// narrow.
final class BrowserUser implements AutoCloseable {
  private static final String PICTURES = System.getProperty("hexmail.screenshots", "");
  private static final int WIDE = 1_100;
  private static final int NARROW = 390;
  private static final int HIGH = 800;

  private final TestHexmail hexmail;
  private final BrowserContext context;
  private final Page page;

  BrowserUser(TestHexmail hexmail, Browser browser) {
    this.hexmail = hexmail;
    context = browser.newContext();
    page = context.newPage();
  }

  BrowserUser goes(String path) {
    page.navigate(hexmail.at(path).toString());
    return this;
  }

  /// Presses the first button, or follows the first link, that is called so.
  BrowserUser presses(String name) {
    Locator button = page.getByRole(AriaRole.BUTTON, named(name));
    Locator link = page.getByRole(AriaRole.LINK, named(name));
    button.or(link).first().click();
    return this;
  }

  /// The same within the card of an account.
  BrowserUser pressesFor(String email, String name) {
    Locator card = page.locator(".card").filter(new Locator.FilterOptions().setHasText(email));
    card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
        .or(card.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name)))
        .first()
        .click();
    return this;
  }

  /// Signs in to this browser at Google, from the landing page, with consent to everything.
  BrowserUser signsInAs(String email) {
    return goes("/").presses("Sign in with Google").presses(email).allows().sees("Inbox");
  }

  /// Ticks every box of Google's page and allows.
  BrowserUser allows() {
    button("Allow").waitFor();
    page.getByRole(AriaRole.CHECKBOX).all().forEach(Locator::check);
    return presses("Allow");
  }

  /// Allows without ticking a box.
  BrowserUser allowsNothing() {
    button("Allow").waitFor();
    assertThat(page.locator("input:checked")).hasCount(0);
    return presses("Allow");
  }

  private Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  BrowserUser sees(String heading) {
    assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
        .hasText(heading);
    return this;
  }

  BrowserUser reads(String text) {
    assertThat(page.locator("main")).containsText(text);
    return this;
  }

  BrowserUser doesNotRead(String text) {
    assertThat(page.locator("main")).not().containsText(text);
    return this;
  }

  BrowserUser opens(String summary) {
    page.locator("summary").filter(new Locator.FilterOptions().setHasText(summary)).first().click();
    return this;
  }

  BrowserUser isAt(String path) {
    assertThat(page.url()).isEqualTo(hexmail.at(path).toString());
    return this;
  }

  BrowserUser hasRows(int count) {
    assertThat(page.locator("ol.rows > .row")).hasCount(count);
    return this;
  }

  BrowserUser hasCards(int count) {
    assertThat(page.locator("ul.cards > li")).hasCount(count);
    return this;
  }

  /// Looks at the page in its four forms: it never has to be moved sideways.
  BrowserUser looks(String name) {
    for (int width : new int[] {NARROW, WIDE}) {
      page.setViewportSize(width, HIGH);
      assertThat(page.evaluate("document.documentElement.scrollWidth"))
          .as("the width of " + name)
          .isEqualTo(width);
      for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
        // Without motion a colour is what it is at once.
        page.emulateMedia(
            new Page.EmulateMediaOptions()
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE));
        picture(name + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width);
      }
    }
    return this;
  }

  private void picture(String name) {
    if (!PICTURES.isEmpty()) {
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of(PICTURES, name + ".png")).setFullPage(true));
    }
  }

  private static GetByRoleOptions named(String name) {
    return new GetByRoleOptions().setName(name);
  }

  @Override
  public void close() {
    context.close();
  }
}
