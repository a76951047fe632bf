package hexmail.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import hexmail.bootstrap.harness.Chromium;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.Fault;
import hexmail.emulator.fault.GmailFailure;
import hexmail.emulator.fault.GmailFailure.RetryAfter;
import hexmail.emulator.fault.GmailFault;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A walk with two accounts, of which Google stops one, through an outage and a wait for Google, to
/// the end of both accounts.
class AccountWalkIT {
  private static final Duration A_SECOND = Duration.ofSeconds(1);

  @RegisterExtension static final TestHexmail hexmail = new TestHexmail(TestOptions.USUAL);
  @RegisterExtension static final Chromium chromium = new Chromium();

  @BeforeEach
  void begin() {
    hexmail.reset();
    hexmail.google().empty(TestHexmail.ADA);
    new WalkMail(hexmail).invoiceMessage();
  }

  @ParameterizedTest
  @MethodSource("hexmail.bootstrap.browser.Walker#all")
  void a_person_keeps_two_accounts_through_failures_and_leaves(Walker walker) {
    walker.walk(
        chromium,
        new NewContextOptions(),
        page -> {
          Chromium.signIn(page, hexmail, TestHexmail.ADA);
          add(page);
          switchTo(page, 0);
          reconnect(page);
          meetAnOutage(page);
          assertThat(page.locator("html")).hasAttribute("lang", walker.language().code());
          waitForGoogle(page);
          disconnect(page);
          beForgotten(page);
        });
  }

  private static void add(Page page) {
    page.locator(".account").first().click();
    page.locator("form[action='/accounts/add'] button").click();
    button(page, "Use another account").click();
    button(page, TestHexmail.GRACE).click();
    Chromium.allow(page);
    page.waitForURL("**/u/1/mail");
    assertThat(page.locator(".switcher summary")).containsText(TestHexmail.GRACE);
  }

  private static void switchTo(Page page, int slot) {
    page.locator(".switcher summary").click();
    page.locator(".switcher li a[href^='/u/" + slot + "/mail']").click();
    page.waitForURL("**/u/" + slot + "/mail");
  }

  /// Google stops the other account: its own page says why, and the pages of this one that it has.
  private static void reconnect(Page page) {
    hexmail.google().revokeGrants(TestHexmail.GRACE);
    switchTo(page, 1);
    assertThat(page.locator("form[action='/u/1/reconnect'] button")).isVisible();

    open(page, TestHexmail.MAIL);
    assertThat(page.locator(".stopped")).containsText(TestHexmail.GRACE);
    page.locator(".stopped a").click();
    page.locator("form[action='/u/1/reconnect'] button").click();
    Chromium.allow(page);
    page.waitForURL("**/u/1/mail");
    assertThat(page.locator(".row").first()).isVisible();
    open(page, TestHexmail.MAIL);
    assertThat(page.locator(".stopped")).hasCount(0);
  }

  private static void meetAnOutage(Page page) {
    hexmail.google().fault(Endpoint.MESSAGES_LIST, Fault.status(503).always());
    page.reload();
    assertThat(page.locator(".banner")).isVisible();
    assertThat(page.locator(".row")).hasCount(1);
    page.fill("#q", "invoice");
    page.press("#q", "Enter");
    assertThat(page.locator("main .actions a")).hasCount(1);
    assertThat(page.locator("#q")).hasCount(0);

    hexmail.clearFaults();
    page.locator("main .actions a").first().click();
    assertThat(page.locator("#q")).hasValue("invoice");
    assertThat(page.locator(".row mark").first()).hasText("Invoice");
  }

  /// A row that Google does not give away yet comes into the list by itself.
  private static void waitForGoogle(Page page) {
    hexmail.clock().advance(Duration.ofMinutes(1));
    String id = new WalkMail(hexmail).invitation();
    GmailFailure later =
        new GmailFailure(GmailFault.USER_RATE_LIMITED_429, A_SECOND, RetryAfter.SECONDS);
    hexmail.google().fault(Endpoint.MESSAGES_GET, Fault.gmail(later).always().onlyFor(id));
    open(page, TestHexmail.MAIL);
    assertThat(page.locator(".row.blank")).hasCount(1);
    assertThat(page.locator("[role=status]")).containsText(Pattern.compile("\\S"));

    hexmail.clearFaults();
    hexmail.clock().advance(A_SECOND);
    assertThat(page.locator(".row.blank")).hasCount(0);
    assertThat(page.locator(".row").first()).containsText("Invitation: Tea");
  }

  private static void disconnect(Page page) {
    open(page, "/accounts");
    assertThat(page.locator(".cards > li")).hasCount(2);
    page.locator("a[href='/u/1/disconnect']").click();
    assertThat(page.locator("main h1")).containsText(TestHexmail.GRACE);
    page.locator("form[action='/u/1/disconnect'] button").click();
    page.locator("main .actions a").first().click();
    open(page, "/accounts");
    assertThat(page.locator(".cards > li")).hasCount(1);
  }

  private static void beForgotten(Page page) {
    page.locator("a[href='/u/0/forget']").click();
    assertThat(page.locator("main h1")).containsText(TestHexmail.ADA);
    page.locator("form[action='/u/0/forget'] button").click();
    page.locator("main .actions a").first().click();
    assertThat(page.locator("main form[action='/login'] button")).isVisible();
  }

  private static void open(Page page, String path) {
    page.navigate(hexmail.at(path).toString());
  }

  /// On a page of Google.
  private static Locator button(Page page, String name) {
    GetByRoleOptions named = new GetByRoleOptions().setName(name);
    return page.getByRole(AriaRole.BUTTON, named).or(page.getByRole(AriaRole.LINK, named));
  }
}
