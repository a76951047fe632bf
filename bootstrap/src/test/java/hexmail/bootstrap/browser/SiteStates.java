package hexmail.bootstrap.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import hexmail.bootstrap.browser.SitePages.Visit;
import hexmail.bootstrap.harness.Chromium;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.Fault;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// The pages while something is wrong, and messages that are out of the ordinary.
final class SiteStates {
  private static final String INBOX = TestHexmail.MAIL;

  /// Not the one of the other pages, whose mail stays as it is.
  private static final String PERSON = TestHexmail.GRACE;

  private static final String SEARCH = INBOX + "?q=tea";

  private final TestHexmail hexmail;

  SiteStates(TestHexmail hexmail) {
    this.hexmail = hexmail;
  }

  /// Visits all states, the mildest first.
  void visit(BrowserContext context, Visit visit) {
    hexmail.reset();
    // The units of another minute, for mail that was not seen before.
    hexmail.clock().advance(Duration.ofMinutes(1));
    hexmail.google().empty(PERSON);
    Page page = context.newPage();
    Chromium.signIn(page, hexmail, PERSON);
    visit.visit("empty mailbox", page);
    mail().forEach((name, path) -> go(page, name, path, visit));
    select(page, visit);
    outages(page, visit);
    ends(page, visit);
    page.close();
  }

  private SequencedMap<String, String> mail() {
    OddMail mail = new OddMail(new WalkMail(hexmail, PERSON));
    SequencedMap<String, String> paths = new LinkedHashMap<>();
    paths.put("encrypted", INBOX + "/" + mail.encrypted());
    paths.put("signed", INBOX + "/" + mail.signed());
    paths.put("outlook package", INBOX + "/" + mail.outlookPackage());
    paths.put("warnings", INBOX + "/" + mail.forged());
    paths.put("enclosed message", INBOX + "/" + mail.forwarded());
    paths.put("long words", INBOX + "/" + mail.longWords());
    paths.put("conversation", "/u/0/conversations/" + mail.conversation());
    return paths;
  }

  private void go(Page page, String name, String path, Visit visit) {
    page.navigate(hexmail.at(path).toString());
    visit.visit(name, page);
  }

  private void select(Page page, Visit visit) {
    page.navigate(hexmail.at(INBOX).toString());
    page.locator(".row input[type=checkbox]").first().check();
    visit.visit("selection", page);
    page.locator("input[name=q]").fill("after:yesterday (");
    page.keyboard().press("Enter");
    page.waitForURL("**q=after*");
    visit.visit("odd search", page);
  }

  private void outages(Page page, Visit visit) {
    hexmail.google().fault(Endpoint.MESSAGES_LIST, Fault.status(503).always());
    hexmail.google().fault(Endpoint.MESSAGES_GET, Fault.status(503).always());
    go(page, "list as last seen", INBOX, visit);
    go(page, "search without google", SEARCH, visit);
    hexmail.clearFaults();
  }

  private void ends(Page page, Visit visit) {
    hexmail.google().revokeGrants(PERSON);
    hexmail.google().fault(Endpoint.TOKEN, Fault.oauth(400, "invalid_grant", "Revoked").always());
    go(page, "reconnect", INBOX, visit);
    go(page, "account that stopped", "/accounts", visit);
    hexmail.clearFaults();
  }
}
