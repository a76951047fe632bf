package hexmail.bootstrap.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import hexmail.bootstrap.harness.Chromium;
import hexmail.bootstrap.harness.TestHexmail;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Consumer;

/// Every page of the site, in the states that a person can come to.
final class SitePages {
  private static final String INBOX = TestHexmail.MAIL;

  /// What is on the page before somebody has signed in.
  private static final SequencedMap<String, String> SIGNED_OUT =
      ordered("first page", "/", "sign in", "/login", "help", "/help", "no page", "/nowhere");

  private static final SequencedMap<String, String> SIGNED_IN =
      ordered(
          "inbox", INBOX,
          "menu", INBOX + "#menu",
          "first of many", INBOX + "?size=5",
          "conversations", INBOX + "?view=conversations",
          "drafts", INBOX + "?label=DRAFT",
          "search", INBOX + "?q=subject%3Ainvoice+is%3Aread+after%3A2026%2F05%2F01",
          "search of many", INBOX + "?q=is%3Aread&size=5",
          "searches", "/u/0/searches",
          "nothing found", INBOX + "?q=subject%3Ainvoice+no-such-word",
          "wrong size", INBOX + "?size=1000",
          "no message", INBOX + "/fffffffffffffff0",
          "accounts", "/accounts",
          "settings", "/settings",
          "disconnect", "/u/0/disconnect");

  /// What a person does in a list.
  private static final SequencedMap<String, Consumer<Page>> STEPS = new LinkedHashMap<>();

  static {
    STEPS.put("search options", page -> page.locator("details:has(.fields) > summary").click());
    STEPS.put("search help", page -> page.locator("details:has(.help) > summary").click());
    STEPS.put(
        "keys",
        page -> {
          page.keyboard().press("?");
          page.locator("dialog h1").waitFor();
        });
    STEPS.put(
        "row with focus",
        page -> {
          page.keyboard().press("j");
          page.keyboard().press("j");
        });
  }

  private final TestHexmail hexmail;
  private final SequencedMap<String, String> messages = new LinkedHashMap<>();

  /// Delivers what the pages show.
  SitePages(TestHexmail hexmail) {
    this.hexmail = hexmail;
    WalkMail mail = new WalkMail(hexmail);
    messages.put("files", mail.invoiceMessage());
    messages.put("invitation", mail.invitation());
    messages.put("picture within", mail.withInlinePicture());
    messages.put("newsletter", mail.newsletter("News", hexmail.at("").toString()));
  }

  /// Shows a page and does something with it.
  interface Visit {
    void visit(String name, Page page);
  }

  /// Visits all pages, those for everybody first.
  void visit(BrowserContext context, Visit visit) {
    hexmail.reset();
    Page page = context.newPage();
    SIGNED_OUT.forEach((name, path) -> visit(page, name, path, visit));
    Chromium.signIn(page, hexmail, TestHexmail.ADA);
    search(page);
    SIGNED_IN.forEach((name, path) -> visit(page, name, path, visit));
    STEPS.forEach((name, steps) -> {
      open(page, INBOX);
      steps.accept(page);
      visit.visit(name, page);
    });
    compact(page, visit);
    messages.forEach((name, id) -> visit(page, name, INBOX + "/" + id, visit));
    visit(page, "source", INBOX + "/" + messages.lastEntry().getValue() + "/source", visit);
    several(page, visit);
    page.close();
  }

  /// Searches as a person does and saves the search, so that further pages show both.
  private static void search(Page page) {
    page.fill("#q", "invoice");
    page.press("#q", "Enter");
    page.locator("details:has(#s-name) > summary").click();
    page.locator("form:has(#s-name) button").click();
    // A narrow window hides it.
    page.locator(".sidebar h2 a")
        .waitFor(new WaitForOptions().setState(WaitForSelectorState.ATTACHED));
  }

  private void compact(Page page, Visit visit) {
    open(page, INBOX);
    page.keyboard().press(".");
    page.locator("html[data-density]").waitFor();
    visit.visit("compact", page);
    page.keyboard().press(".");
    page.locator("html:not([data-density])").waitFor();
  }

  /// Two accounts, of which Google has stopped one, until the person signs out.
  private void several(Page page, Visit visit) {
    open(page, "/accounts");
    page.locator("form[action='/accounts/add'] button").click();
    press(page, "Use another account");
    press(page, TestHexmail.GRACE);
    Chromium.allow(page);
    page.waitForURL("**/u/1/mail");
    hexmail.google().revokeGrants(TestHexmail.GRACE);
    open(page, "/u/1/mail");
    open(page, INBOX);
    // A narrow window hides it.
    page.locator(".switcher summary").evaluate("summary => summary.click()");
    visit.visit("two accounts", page);
    open(page, "/");
    page.locator("form[action='/logout'] button").first().click();
    page.locator("main.hero").waitFor();
    visit.visit("signed out", page);
  }

  /// On a page of Google.
  private static void press(Page page, String name) {
    GetByRoleOptions named = new GetByRoleOptions().setName(name);
    page.getByRole(AriaRole.BUTTON, named).or(page.getByRole(AriaRole.LINK, named)).click();
  }

  private void visit(Page page, String name, String path, Visit visit) {
    open(page, path);
    visit.visit(name, page);
  }

  private void open(Page page, String path) {
    page.navigate(hexmail.at(path).toString());
  }

  private static SequencedMap<String, String> ordered(String... namesAndPaths) {
    SequencedMap<String, String> pages = new LinkedHashMap<>();
    for (int index = 0; index < namesAndPaths.length; index += 2) {
      pages.put(namesAndPaths[index], namesAndPaths[index + 1]);
    }
    return pages;
  }
}
