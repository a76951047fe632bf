package hexmail.bootstrap.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import hexmail.bootstrap.harness.Chromium;
import hexmail.bootstrap.harness.TestHexmail;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

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
          "conversations", INBOX + "?view=conversations",
          "drafts", INBOX + "?label=DRAFT",
          "search", INBOX + "?q=subject%3Ainvoice+is%3Aunread",
          "searches", "/u/0/searches",
          "nothing found", INBOX + "?q=no-such-word",
          "wrong size", INBOX + "?size=1000",
          "no message", INBOX + "/fffffffffffffff0",
          "accounts", "/accounts",
          "settings", "/settings",
          "disconnect", "/u/0/disconnect");

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
    messages.forEach((name, id) -> visit(page, name, INBOX + "/" + id, visit));
    visit(page, "source", INBOX + "/" + messages.lastEntry().getValue() + "/source", visit);
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

  private void visit(Page page, String name, String path, Visit visit) {
    page.navigate(hexmail.at(path).toString());
    visit.visit(name, page);
  }

  private static SequencedMap<String, String> ordered(String... namesAndPaths) {
    SequencedMap<String, String> pages = new LinkedHashMap<>();
    for (int index = 0; index < namesAndPaths.length; index += 2) {
      pages.put(namesAndPaths[index], namesAndPaths[index + 1]);
    }
    return pages;
  }
}
