package hexmail.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import hexmail.bootstrap.browser.Walker.Language;
import hexmail.bootstrap.harness.Chromium;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.emulator.control.Endpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A list that is left open, and one that is walked through with keys.
class LiveListIT {
  @RegisterExtension final TestHexmail hexmail = new TestHexmail(TestOptions.USUAL);
  @RegisterExtension static final Chromium chromium = new Chromium();

  private static final String EVENTS = "**/u/0/events**";

  private BrowserContext context;
  private Page page;
  private Instant received;
  private Map<Endpoint, Integer> before = Map.of();

  @BeforeEach
  void begin() {
    hexmail.reset();
    hexmail.google().empty(TestHexmail.ADA);
    received = hexmail.clock().instant().minus(Duration.ofHours(1));
    deliver("ash");
    deliver("birch");
    context = chromium.browser().newContext();
    page = context.newPage();
  }

  /// A list that is open and follows its mailbox.
  private void openList(Language language) {
    context.setExtraHTTPHeaders(Map.of("Accept-Language", language.code()));
    Chromium.signIn(page, hexmail, TestHexmail.ADA);
    // The first list begins the index, the second one has all changes up to now.
    // Events that the first one asked for must not be taken for those of the second one.
    page.navigate("about:blank");
    page.waitForResponse(EVENTS, () -> page.navigate(hexmail.at(TestHexmail.MAIL).toString()));
    assertThat(rows()).hasCount(2);
    before =
        Arrays.stream(Endpoint.values())
            .collect(Collectors.toMap(one -> one, one -> hexmail.google().count(one)));
  }

  @AfterEach
  void end() {
    context.close();
  }

  private void deliver(String topic) {
    received = received.plusSeconds(60);
    String message =
        "From: Grace <grace@example.com>\r\nSubject: About %s\r\n\r\nThe text.\r\n"
            .formatted(topic);
    hexmail.google().deliver(TestHexmail.ADA, message, received, List.of("INBOX", "UNREAD"));
  }

  private Locator rows() {
    return page.locator(".row");
  }

  private Locator unread() {
    return page.locator(".places a[aria-current] b");
  }

  /// The calls since the list was opened.
  private int calls(Endpoint endpoint) {
    return hexmail.google().count(endpoint) - before.getOrDefault(endpoint, 0);
  }

  // R64
  @ParameterizedTest
  @EnumSource
  void new_mail_comes_to_the_top_once_and_a_look_is_one_call_for_the_history(Language language) {
    openList(language);
    String unread = language.word("unread", "okunmamış", "غير مقروءة");
    assertThat(unread()).hasText("2 " + unread);
    lookAgain(1);
    assertThat(calls(Endpoint.MESSAGES_LIST)).isZero();

    deliver("clove");
    lookAgain(2);
    assertThat(page.locator("[role=status]"))
        .hasText(language.word("New mail has arrived.", "Yeni posta geldi.", "وصل بريد جديد."));
    assertThat(rows()).hasCount(3);
    assertThat(rows().first()).containsText("About clove");
    assertThat(unread()).hasText("3 " + unread);

    // The list asks for the changes as well.
    lookAgain(4);
    assertThat(rows()).hasCount(3);
    assertThat(calls(Endpoint.MESSAGES_LIST)).isEqualTo(1);
    assertThat(calls(Endpoint.MESSAGES_GET)).isEqualTo(1);
    assertThat(calls(Endpoint.HISTORY_LIST)).isEqualTo(4);
  }

  @Test
  void a_list_that_is_brought_up_to_date_names_the_point_in_history_that_it_is_true_for() {
    openList(Language.ENGLISH);
    String first = page.locator("main").getAttribute("data-live");
    deliver("clove");
    lookAgain(2);
    assertThat(rows()).hasCount(3);
    deliver("dill");
    lookAgain(4);
    assertThat(rows()).hasCount(4);

    assertThat(page.locator("main")).not().hasAttribute("data-live", first);
    assertThat(page.locator("main")).hasAttribute("data-live", Pattern.compile(".*since=.*"));
  }

  /// Lets the next look be due, and waits until so many calls for the history were made.
  private void lookAgain(int calls) {
    hexmail.clock().advance(Duration.ofSeconds(15));
    page.waitForCondition(() -> calls(Endpoint.HISTORY_LIST) >= calls);
  }

  @Test
  void a_list_that_is_left_is_not_asked_for_again() {
    openList(Language.ENGLISH);
    for (int visit = 1; visit <= 3; visit++) {
      rows().first().locator("a").click();
      assertThat(page.locator("main h1")).hasText("About birch");
      page.waitForResponse(EVENTS, () -> page.keyboard().press("u"));
      assertThat(rows()).hasCount(2);
      assertThat(calls(Endpoint.MESSAGES_LIST)).isEqualTo(visit);
    }
  }

  @Test
  void a_list_whose_events_are_refused_is_asked_for_once_more_to_say_why() {
    openList(Language.ENGLISH);
    page.route(EVENTS, route -> route.fulfill(new Route.FulfillOptions().setStatus(401)));
    page.reload();
    page.waitForCondition(() -> calls(Endpoint.MESSAGES_LIST) == 2);
    assertThat(rows()).hasCount(2);
  }

  @ParameterizedTest
  @EnumSource
  void keys_lead_through_the_list_to_a_message_to_other_lists_and_to_help(Language language) {
    openList(language);
    page.keyboard().press("j");
    page.keyboard().press("j");
    assertThat(rows().nth(1).locator("a")).isFocused();
    page.keyboard().press("k");
    assertThat(rows().first().locator("a")).isFocused();
    page.keyboard().press("o");
    assertThat(page.locator("main h1")).hasText("About birch");
    page.keyboard().press("u");
    assertThat(page.locator(".row:target")).containsText("About birch");

    page.keyboard().press(".");
    assertThat(page.locator("html")).hasAttribute("data-density", "compact");
    page.reload();
    assertThat(page.locator("html")).hasAttribute("data-density", "compact");

    page.keyboard().press("/");
    assertThat(page.locator("#q")).isFocused();
    page.keyboard().type("j?");
    assertThat(page.locator("#q")).hasValue("j?");
    page.locator("main h1").click();

    page.keyboard().press("?");
    assertThat(page.locator("dialog h1"))
        .hasText(language.word("Keys", "Klavye kısayolları", "اختصارات لوحة المفاتيح"));
    page.keyboard().press("Escape");
    assertThat(page.locator("dialog")).isHidden();

    page.keyboard().press("g");
    page.keyboard().press("s");
    assertThat(page.locator("main h1"))
        .hasText(language.word("Starred", "Yıldızlı", "المميّزة بنجمة"));
  }

  @Test
  void keys_with_other_than_latin_letters_are_named_by_their_places() {
    openList(Language.ARABIC);
    pressWhere("KeyJ", "ت", false);
    assertThat(rows().first().locator("a")).isFocused();
    pressWhere("Period", "ز", false);
    assertThat(page.locator("html")).hasAttribute("data-density", "compact");
    pressWhere("Period", "ç", false);
    assertThat(page.locator("html")).hasAttribute("data-density", "compact");
    pressWhere("Slash", "؟", true);
    assertThat(page.locator("dialog h1")).isVisible();
    page.keyboard().press("Escape");
    pressWhere("Slash", "ظ", false);
    assertThat(page.locator("#q")).isFocused();
  }

  /// Presses a key that a keyboard of the test does not have.
  private void pressWhere(String place, String letter, boolean shift) {
    page.locator(":focus, body")
        .last()
        .dispatchEvent("keydown", Map.of("code", place, "key", letter, "shiftKey", shift));
  }

  @Test
  void keys_can_be_turned_off() {
    openList(Language.ENGLISH);
    page.navigate(hexmail.at("/settings?next=" + TestHexmail.MAIL).toString());
    page.locator("input[name=keys][value=off]").check();
    page.locator("main form button").last().click();
    assertThat(rows()).hasCount(2);

    page.keyboard().press("j");
    page.keyboard().press("/");
    page.keyboard().press("?");
    assertThat(page.locator("body")).isFocused();
    assertThat(page.locator("dialog")).hasCount(0);
  }
}
