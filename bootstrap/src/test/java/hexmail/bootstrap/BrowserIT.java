package hexmail.bootstrap;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What people do in a real browser: sign in, look, search, page, read, sign out; and what they see
/// when they are faster than Google lets anybody read.
class BrowserIT {
  private static final String SEARCH = "subject:invoice";
  private static final int HITS = 120;

  private static final Duration MINUTE = Duration.ofSeconds(61);

  @RegisterExtension
  static final TestHexmail hexmail =
      new TestHexmail(TestOptions.USUAL.withMail(new MailSource.Sample(2_000)).withQuota());

  @RegisterExtension static final Chromium chromium = new Chromium();

  @Test
  void ada_signs_in_searches_pages_reads_and_signs_out() {
    try (BrowserContext context = chromium.browser().newContext()) {
      List<String> complaints = new ArrayList<>();
      context.onConsoleMessage(message -> {
        if (message.type().equals("error")) {
          complaints.add(message.text());
        }
      });
      Page page = context.newPage();

      Chromium.signIn(page, hexmail, TestHexmail.ADA);
      everyRowShowsTheEssentials(page);
      searchAndPage(page);
      readAMessage(page);
      signOut(page);

      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void a_person_who_pages_fast_sees_rows_that_fill_in_by_themselves() {
    hexmail.clock().advance(MINUTE);
    try (BrowserContext context = chromium.browser().newContext()) {
      context.clock().install();
      Page page = context.newPage();
      List<Integer> statuses = new ArrayList<>();
      Chromium.signIn(page, hexmail, TestHexmail.ADA);
      page.onResponse(response -> statuses.add(response.status()));
      page.navigate(hexmail.at("/u/0/mail?label=ALL").toString());
      for (int pages = 1; blanks(page).count() == 0 && pages < 20; pages++) {
        link(page, "Older").click();
        assertThat(page.locator(".rows > .row")).hasCount(50);
      }

      assertThat(blanks(page).count()).isPositive();
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("still loading");
      fillsIn(page);
      assertThat(statuses).containsOnly(200);
      assertThat(hexmail.google().quota().refusals(TestHexmail.ADA)).isZero();
    }
  }

  /// In place: no other page is loaded, nothing moves, and what was said of it goes.
  private static void fillsIn(Page page) {
    page.evaluate("window.same = true; window.scrollTo(0, 400)");
    Object height = page.evaluate("document.documentElement.scrollHeight");
    hexmail.clock().advance(MINUTE);
    page.clock().runFor(MINUTE.toMillis());

    assertThat(blanks(page)).hasCount(0);
    assertThat(rows(page)).hasCount(50);
    assertThat(page.locator(".status")).isHidden();
    assertThat(page.evaluate("window.same")).isEqualTo(true);
    assertThat(page.evaluate("window.scrollY")).isEqualTo(400);
    assertThat(page.evaluate("document.documentElement.scrollHeight")).isEqualTo(height);
  }

  @Test
  void a_list_is_counted_in_place() {
    hexmail.clock().advance(MINUTE);
    try (BrowserContext context = chromium.browser().newContext()) {
      Page page = context.newPage();
      Chromium.signIn(page, hexmail, TestHexmail.ADA);
      page.navigate(hexmail.at("/u/0/mail?q=" + SEARCH).toString());
      String address = page.url();

      link(page, "Count exactly").click();

      assertThat(page.locator(".total")).hasText("of " + HITS);
      assertThat(page.url()).isEqualTo(address);
      hexmail.clock().advance(MINUTE);
    }
  }

  private static Locator blanks(Page page) {
    return page.locator(".row.blank");
  }

  private static void everyRowShowsTheEssentials(Page page) {
    assertThat(rows(page)).hasCount(50);
    for (Locator row : rows(page).all()) {
      assertThat(row.locator(".sender").innerText()).isNotBlank();
      assertThat(row.getByRole(AriaRole.LINK).innerText()).isNotBlank();
      assertThat(row.locator(".snippet").innerText()).isNotBlank();
      assertThat(row.locator("time").getAttribute("datetime")).isNotBlank();
    }
    assertThat(rows(page).getByText("Unread").count()).isBetween(1, 49);
  }

  private static void searchAndPage(Page page) {
    page.locator("#q").fill(SEARCH);
    page.locator("#q").press("Enter");
    assertThat(rows(page).first().getByRole(AriaRole.LINK)).containsText("nvoice");
    List<String> firstPage = addresses(page);
    List<String> seen = new ArrayList<>(firstPage);
    link(page, "Older").click();
    assertThat(link(page, "Newer")).isVisible();
    seen.addAll(addresses(page));
    link(page, "Older").click();
    assertThat(rows(page)).hasCount(HITS - 100);
    seen.addAll(addresses(page));
    assertThat(link(page, "Older")).hasCount(0);

    assertThat(seen).hasSize(HITS).doesNotHaveDuplicates();
    link(page, "Newer").click();
    assertThat(rows(page)).hasCount(50);
    link(page, "Newer").click();
    assertThat(link(page, "Newer")).hasCount(0);
    assertThat(addresses(page)).isEqualTo(firstPage);
  }

  private static void readAMessage(Page page) {
    String subject = rows(page).first().getByRole(AriaRole.LINK).innerText();
    rows(page).first().getByRole(AriaRole.LINK).click();
    assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
        .hasText(subject.strip());
    link(page, "Back").click();
    assertThat(page.locator("#q")).hasValue(SEARCH);
  }

  private static void signOut(Page page) {
    button(page, "Sign out").click();
    assertThat(button(page, TestHexmail.SIGN_IN)).isVisible();
    page.navigate(hexmail.at("/u/0/mail").toString());
    page.waitForURL("**/login?next=*");
    assertThat(rows(page)).hasCount(0);
  }

  private static Locator rows(Page page) {
    return page.locator("ol > li:has(a)");
  }

  /// The messages of the page, without the query that their links carry.
  private static List<String> addresses(Page page) {
    return rows(page).getByRole(AriaRole.LINK).all().stream()
        .map(link -> link.getAttribute("href").replaceAll("[?].*", ""))
        .toList();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
  }

  /// The first link of that name: the links for paging are above and below the list.
  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name)).first();
  }
}
