package hexmail.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import hexmail.bootstrap.harness.Chromium;
import hexmail.bootstrap.kit.HexmailExtension;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.outage.Outage;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Pages in a real browser that update themselves while Gmail answers in part, or not at all.
class WaitingPagesIT {
  private static final MessageId FIRST = new MessageId("m1");
  private static final MessageId SECOND = new MessageId("m2");
  private static final Duration A_SECOND = Duration.ofSeconds(1);
  private static final long AN_HOUR = Duration.ofHours(1).toMillis();

  @RegisterExtension static final Chromium chromium = new Chromium();
  @RegisterExtension final HexmailExtension hexmail = new HexmailExtension();
  private final List<BrowserContext> contexts = new ArrayList<>();

  @BeforeEach
  void ada_has_two_messages() {
    hexmail.mailbox().deliver(HexmailExtension.ADA.id(), message(FIRST, 1));
    hexmail.mailbox().deliver(HexmailExtension.ADA.id(), message(SECOND, 2));
  }

  @AfterEach
  void closeWindows() {
    contexts.forEach(BrowserContext::close);
  }

  private static Message message(MessageId id, int minutesAgo) {
    MessageSummary summary =
        new MessageSummary(
            id,
            new ConversationId("c" + id.value()),
            new Correspondent("Grace", "grace@example.com"),
            "Subject of " + id.value(),
            "It begins",
            HexmailExtension.NOON.minus(Duration.ofMinutes(minutesAgo)),
            Set.of(LabelId.INBOX),
            false);
    return new Message(
        summary, List.of(), List.of(), new MessageBody.Plain("It begins and ends."), List.of());
  }

  /// A window in which Ada is signed in.
  private Page window(boolean scripts) {
    BrowserContext context =
        chromium
            .browser()
            .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(scripts));
    contexts.add(context);
    URI home = hexmail.at("/");
    hexmail.signIn(HexmailExtension.ADA).has(200);
    context.addCookies(
        Stream.of((hexmail.browser().cookieHeader(home) + "; zone=UTC").split("; "))
            .map(cookie -> cookie.split("=", 2))
            .map(pair -> new Cookie(pair[0], pair[1]).setUrl(home.toString()))
            .toList());
    return context.newPage();
  }

  /// A window whose timers go as the test says.
  private Page timedWindow() {
    Page page = window(true);
    page.clock().install();
    return page;
  }

  private void open(Page page, String path) {
    assertThat(page.navigate(hexmail.at(path).toString()).status()).isEqualTo(200);
  }

  private static Locator blanks(Page page) {
    return page.locator(".row.blank");
  }

  private static Locator subjects(Page page) {
    return page.locator(".row a");
  }

  @Test
  void without_script_a_list_is_loaded_again_until_it_is_whole() {
    hexmail.mailbox().throttle(SECOND, A_SECOND);
    Page page = window(false);
    open(page, "/u/0/mail");
    assertThat(blanks(page)).hasCount(1);
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("1 message is still loading");

    hexmail.mailbox().throttle(SECOND, null);

    assertThat(subjects(page)).hasText(new String[] {"Subject of m1", "Subject of m2"});
    assertThat(page.locator("head meta[http-equiv=refresh]")).hasCount(0);
  }

  @Test
  void without_script_a_message_is_loaded_again_until_it_is_whole() {
    Page page = window(false);
    open(page, "/u/0/mail");
    hexmail.mailbox().throttle(A_SECOND);
    open(page, "/u/0/mail/m1");
    assertThat(page.locator(".body")).hasText("It begins …");

    hexmail.mailbox().throttle((Duration) null);

    assertThat(page.locator(".body")).hasText("It begins and ends.");
    assertThat(page.locator(".rest")).hasCount(0);
  }

  @Test
  void a_message_that_was_deleted_meanwhile_is_reported_as_missing() {
    Page page = timedWindow();
    open(page, "/u/0/mail");
    hexmail.mailbox().throttle(A_SECOND);
    open(page, "/u/0/mail/m1");

    hexmail.mailbox().delete(HexmailExtension.ADA.id(), FIRST);
    hexmail.mailbox().throttle((Duration) null);
    page.clock().runFor(2_000);

    assertThat(page.locator("h1")).hasText("There is no such message");
  }

  @Test
  void a_hidden_tab_sends_no_requests_until_it_is_shown() {
    hexmail.mailbox().throttle(SECOND, A_SECOND);
    Page page = timedWindow();
    page.addInitScript("Object.defineProperty(document, 'hidden', {get: () => window.away})");
    open(page, "/u/0/mail");
    assertThat(blanks(page)).hasCount(1);
    List<String> asked = new ArrayList<>();
    page.onRequest(request -> {
      String path = URI.create(request.url()).getPath();
      // The browser asks for the icon of a page when it has time.
      if (!path.endsWith(".svg")) {
        asked.add(path);
      }
    });

    page.evaluate("window.away = true");
    hexmail.mailbox().throttle(SECOND, null);
    page.clock().runFor(AN_HOUR);
    // Whatever was asked for before this would be known by its end.
    page.evaluate("fetch('/nothing').then(answer => answer.text())");
    assertThat(asked).containsExactly("/nothing");
    assertThat(blanks(page)).hasCount(1);

    page.evaluate("window.away = false; document.dispatchEvent(new Event('visibilitychange'))");
    assertThat(blanks(page)).hasCount(0);
    assertThat(asked).containsExactly("/nothing", "/u/0/mail");
  }

  @Test
  void the_list_that_was_seen_last_stays_under_a_banner_while_gmail_is_away() {
    Page page = timedWindow();
    open(page, "/u/0/mail");

    hexmail.mailbox().outage(Outage.UNREACHABLE);
    open(page, "/u/0/mail");
    assertThat(page.locator(".banner")).containsText("This is the list as it was last seen.");
    assertThat(page.locator(".banner")).isVisible();
    assertThat(subjects(page)).hasText(new String[] {"Subject of m1", "Subject of m2"});

    hexmail.mailbox().outage(null);
    page.clock().runFor(6_000);
    assertThat(page.locator(".banner")).hasCount(0);
    assertThat(subjects(page)).hasCount(2);
  }

  @Test
  void an_empty_list_looks_again_without_being_loaded_again() {
    Page page = timedWindow();
    open(page, "/u/0/mail?label=SPAM");
    hexmail.mailbox().outage(Outage.UNREACHABLE);
    open(page, "/u/0/mail?label=SPAM");
    page.evaluate("window.same = true");

    page.waitForResponse("**/u/0/mail?label=SPAM", () -> page.clock().runFor(6_000)).finished();
    // By the end of a later answer the page has read that one, and waits again.
    page.evaluate("fetch('/nothing').then(answer => answer.text())");
    assertThat(page.locator(".banner")).isVisible();

    hexmail.mailbox().outage(null);
    page.clock().runFor(6_000);
    assertThat(page.locator(".banner")).hasCount(0);
    assertThat(page.evaluate("window.same")).isEqualTo(true);
  }

  @Test
  void the_banner_comes_and_goes_in_a_page_that_fills_in() {
    hexmail.mailbox().throttle(SECOND, A_SECOND);
    Page page = timedWindow();
    open(page, "/u/0/mail");
    page.evaluate("window.same = true");

    hexmail.mailbox().outage(Outage.FAILED);
    page.clock().runFor(2_000);
    assertThat(page.locator(".banner")).isVisible();
    assertThat(subjects(page)).hasText(new String[] {"Subject of m1"});
    assertThat(blanks(page)).hasCount(1);

    hexmail.mailbox().outage(null);
    hexmail.mailbox().throttle(SECOND, null);
    page.clock().runFor(6_000);
    assertThat(subjects(page)).hasText(new String[] {"Subject of m1", "Subject of m2"});
    assertThat(page.locator(".banner")).hasCount(0);
    assertThat(page.evaluate("window.same")).isEqualTo(true);
  }
}
