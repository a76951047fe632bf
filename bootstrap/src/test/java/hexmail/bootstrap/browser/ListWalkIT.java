package hexmail.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static hexmail.bootstrap.browser.MailPages.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import hexmail.bootstrap.browser.Walker.Language;
import hexmail.bootstrap.harness.Chromium;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A walk from the sign-in through lists, searches and a message to the settings and out again, in
/// several languages, with and without scripts.
class ListWalkIT {
  @RegisterExtension static final TestHexmail hexmail = new TestHexmail(TestOptions.USUAL);
  @RegisterExtension static final Chromium chromium = new Chromium();

  @BeforeAll
  static void deliver() {
    new WalkMail(hexmail).invoiceMessage();
  }

  @BeforeEach
  void begin() {
    hexmail.reset();
  }

  @ParameterizedTest
  @MethodSource("hexmail.bootstrap.browser.Walker#all")
  void a_person_signs_in_looks_around_and_signs_out(Walker walker) {
    walker.walk(
        chromium,
        new NewContextOptions(),
        page -> {
          Chromium.signIn(page, hexmail, TestHexmail.ADA);
          isIn(page, walker.language());

          turnPages(page);
          narrow(page);
          openAnotherLabel(page);
          search(page);
          listConversations(page);
          read(page);
          select(page, walker);
          fillInTheForm(page);
          saveAndDelete(page);
          changeAllSettings(page);
          changeTheLanguageBack(page, walker.language());
          signOut(page);
        });
  }

  private static void isIn(Page page, Language language) {
    assertThat(page.locator("html")).hasAttribute("lang", language.code());
    assertThat(page.locator("html")).hasAttribute("dir", language.direction());
    assertThat(page.locator("main h1"))
        .hasText(language.word("Inbox", "Gelen Kutusu", "البريد الوارد"));
  }

  private static void turnPages(Page page) {
    page.navigate(hexmail.at(TestHexmail.MAIL + "?size=2").toString());
    List<String> newest = subjects(page);
    step(page, "next").click();
    assertThat(step(page, "prev")).isVisible();
    assertThat(subjects(page)).doesNotContainAnyElementsOf(newest);
    step(page, "prev").click();
    assertThat(step(page, "prev")).hasCount(0);
    assertThat(subjects(page)).isEqualTo(newest);
  }

  /// By one of the chips that add a term.
  private static void narrow(Page page) {
    page.locator(".chip:not(.on)[href*='is%3Aunread']").click();
    assertThat(page.locator(".chip.on")).hasCount(1);
    assertThat(rows(page)).hasCount(1);
    assertThat(page.locator(".row.unread")).hasCount(1);
    page.locator(".chip.on").click();
    assertThat(page.locator(".chip.on")).hasCount(0);
  }

  private static void openAnotherLabel(Page page) {
    String heading = page.locator("main h1").innerText();
    page.locator(".places a[href*='label=STARRED']").click();
    assertThat(page.locator("main h1")).not().hasText(heading);
    assertThat(page.locator(".row:not(:has(.star))")).hasCount(0);
    assertThat(rows(page)).not().hasCount(0);
  }

  private static void search(Page page) {
    page.locator("#q").fill("invoice subject:4711");
    page.locator("#q").press("Enter");
    Locator chips = page.locator(".chip.on");
    assertThat(chips).hasCount(2);
    assertThat(rows(page)).hasCount(1);
    assertThat(rows(page).locator("mark").first()).hasText("Invoice");

    chips.last().click();
    assertThat(chips).hasCount(1);
    assertThat(rows(page)).hasCount(2);
  }

  /// And messages again.
  private static void listConversations(Page page) {
    page.locator(".views a").click();
    assertThat(page.locator(".views > :last-child[aria-current]")).isVisible();
    assertThat(rows(page)).hasCount(2);
    page.locator(".views a").click();
    assertThat(page.locator(".views > :first-child[aria-current]")).isVisible();
  }

  private static void read(Page page) {
    rows(page).last().locator("a").click();
    assertThat(page.locator("h1")).hasText("Invoice 4711");
    Download file = page.waitForDownload(page.getByText("invoice 4711.pdf").first()::click);
    assertThat(file.suggestedFilename()).isEqualTo("invoice 4711.pdf");
    page.locator(".toolbar .step").first().click();
    assertThat(page.locator(".row:target")).containsText("Invoice 4711");
  }

  /// Without scripts, the bar above the rows says when the page was made, in UTC as long as nothing
  /// else is known.
  private static void select(Page page, Walker walker) {
    rows(page).last().locator("input").check();
    Language language = walker.language();
    assertThat(words(page.locator(".choose")))
        .contains(
            walker.scripts()
                ? language.word("Selected: 1", "1 satır seçildi", "المحدد: 1")
                : language.word("As of 12:00", "Saat 12:00 itibarıyla", "آخر تحديث: 12:00"));

    Download table = page.waitForDownload(page.locator("button[value=table]")::click);
    assertThat(table.suggestedFilename()).endsWith(".csv");
  }

  private static void fillInTheForm(Page page) {
    page.locator("details:has(#s-subject) > summary").click();
    page.locator("#s-subject").fill("4711");
    page.locator("#s-attachment").check();
    page.locator("#s-subject").press("Enter");
    assertThat(page.locator("#q")).hasValue("subject:4711 has:attachment invoice");
    assertThat(rows(page)).hasCount(1);
  }

  private static void saveAndDelete(Page page) {
    page.locator("details:has(#s-name) > summary").click();
    page.locator("#s-name").fill("Invoices");
    page.locator("#s-name").press("Enter");
    Locator saved = page.locator(".places bdi:text-is('Invoices')");
    assertThat(saved).isVisible();
    page.locator(".places a").first().click();
    saved.click();
    assertThat(rows(page)).hasCount(1);

    page.locator(".sidebar h2 a").click();
    page.locator("button[name=name][value=Invoices]").click();
    assertThat(page.locator("button[name=name]")).hasCount(0);
    page.locator("main a[href='" + TestHexmail.MAIL + "']").click();
    assertThat(saved).hasCount(0);
  }

  private static void changeAllSettings(Page page) {
    String list = page.url();
    page.locator(".person a[href^='/settings']").click();
    page.locator("#language").selectOption("de");
    page.locator("#zone").selectOption("Asia/Tokyo");
    page.locator("input[name=theme][value=dark]").check();
    page.locator("input[name=density][value=compact]").check();
    page.locator("input[name=size][value='25']").check();
    page.locator("input[name=keys][value=off]").check();
    page.locator("main form button").last().click();

    assertThat(page.locator("main h1")).hasText("Posteingang");
    assertThat(page.url()).isEqualTo(list.replaceAll("#.*", ""));
    Map.of("lang", "de", "data-theme", "dark", "data-density", "compact", "data-keys", "off")
        .forEach((name, value) -> assertThat(page.locator("html")).hasAttribute(name, value));
    assertThat(page.locator(".sizes [aria-current]")).hasText("25");
    assertThat(rows(page).first().locator("time")).hasAttribute("title", Pattern.compile("JST"));
  }

  private static void changeTheLanguageBack(Page page, Language language) {
    page.locator(".person a[href^='/settings']").click();
    page.locator("#language").selectOption("");
    page.locator("main form button").last().click();
    isIn(page, language);
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
  }

  private static void signOut(Page page) {
    page.locator("form[action='/logout'] button").click();
    assertThat(page.locator("main form[action='/login'] button")).isVisible();
    page.navigate(hexmail.at(TestHexmail.MAIL).toString());
    page.waitForURL("**/login?next=*");
  }

  private static Locator step(Page page, String relation) {
    return page.locator(".toolbar .step[rel=" + relation + "]");
  }

  private static List<String> subjects(Page page) {
    return page.locator(".row .text a").allInnerTexts();
  }

  private static Locator rows(Page page) {
    return page.locator(".row");
  }
}
