package hexmail.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static hexmail.bootstrap.browser.MailPages.body;
import static hexmail.bootstrap.browser.MailPages.link;
import static hexmail.bootstrap.browser.MailPages.open;
import static hexmail.bootstrap.browser.MailPages.pictureIsSeen;
import static hexmail.bootstrap.browser.MailPages.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import hexmail.bootstrap.browser.Walker.Language;
import hexmail.bootstrap.harness.Chromium;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.bootstrap.kit.StubServer;
import hexmail.bootstrap.kit.StubServer.Answer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// A walk through messages of every kind in a browser, with and without scripts.
class ReadingWalkIT {
  @RegisterExtension static final TestHexmail hexmail = new TestHexmail(TestOptions.USUAL);
  @RegisterExtension static final Chromium chromium = new Chromium();

  private static final Walker WITH_SCRIPTS = new Walker(Language.ENGLISH, true);

  private static final String PICTURE =
      "<svg xmlns='http://www.w3.org/2000/svg' width='300' height='60'><rect width='300' height='60'/></svg>";

  /// Another server, which counts what is loaded from it.
  private static StubServer server;

  private static final List<String> loaded = new CopyOnWriteArrayList<>();

  private static NewContextOptions signedIn;

  private WalkMail mail;

  @BeforeAll
  static void start() {
    signedIn = chromium.signedIn(hexmail, TestHexmail.ADA);
    server =
        StubServer.start()
            .on(
                "/pictures",
                request -> {
                  loaded.add(request.lastSegment());
                  return new Answer(200, Map.of("Content-Type", "image/svg+xml"), PICTURE);
                });
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void begin() {
    hexmail.google().empty(TestHexmail.ADA);
    mail = new WalkMail(hexmail);
    loaded.clear();
  }

  private static void walk(Walker walker, Consumer<Page> steps) {
    walker.walk(chromium, signedIn, steps);
  }

  @ParameterizedTest
  @MethodSource("hexmail.bootstrap.browser.Walker#all")
  void a_newsletter_shows_its_remote_pictures_never_once_and_always(Walker walker) {
    String address = server.at("/pictures").toString();
    mail.newsletter("First letter", address);
    mail.newsletter("Second letter", address);

    walk(
        walker,
        page -> {
          open(page, hexmail, "First letter");
          assertThat(body(page).getByText("Ten looms")).isVisible();
          assertThat(body(page).getByText("(elsewhere.example)")).isVisible();
          assertThat(page.locator("html")).hasAttribute("lang", walker.language().code());
          threeAreBlocked(page, walker.language());
          assertThat(loaded).isEmpty();

          page.locator(".pictures a").click();
          pictureIsSeen(body(page).getByAltText("A loom"));
          assertThat(loaded).containsExactlyInAnyOrder("banner.svg", "loom.svg");

          open(page, hexmail, "First letter");
          threeAreBlocked(page, walker.language());
          page.locator(".pictures button").click();
          pictureIsSeen(body(page).getByAltText("A loom"));
          open(page, hexmail, "Second letter");
          pictureIsSeen(body(page).getByAltText("Banner"));
          assertThat(loaded).doesNotContain("pixel.svg");

          removeSender(page);
          loaded.clear();
          open(page, hexmail, "Second letter");
          threeAreBlocked(page, walker.language());
          assertThat(body(page).getByText("Ten looms")).isVisible();
          assertThat(loaded).isEmpty();
        });
  }

  private static void threeAreBlocked(Page page, Language language) {
    assertThat(page.locator(".pictures"))
        .containsText(
            language.word(
                "3 remote pictures blocked", "3 harici resim engellendi", "حُظرت 3 صور خارجية"));
    assertThat(page.locator(".pictures button")).isVisible();
  }

  private static void removeSender(Page page) {
    page.navigate(hexmail.at("/accounts").toString());
    page.locator(".senders summary").click();
    assertThat(page.locator(".senders")).containsText(WalkMail.SENDER);
    page.locator(".senders button").click();
    assertThat(page.locator(".senders")).hasCount(0);
  }

  @Test
  void an_invoice_is_downloaded_byte_for_byte() {
    mail.invoiceMessage();

    walk(
        WITH_SCRIPTS,
        page -> {
          open(page, hexmail, "Invoice 4711");
          Locator file = page.getByText("invoice 4711.pdf").first();
          Download download = page.waitForDownload(file::click);

          assertThat(download.path()).hasBinaryContent(WalkMail.invoice());
        });
  }

  @ParameterizedTest
  @MethodSource("hexmail.bootstrap.browser.Walker#all")
  void a_picture_within_the_text_is_seen_and_an_invitation_is_a_card(Walker walker) {
    mail.withInlinePicture();
    mail.invitation();

    walk(
        walker,
        page -> {
          open(page, hexmail, "Hills");
          pictureIsSeen(body(page).getByAltText("Hills"));

          page.locator(".toolbar .step[rel=prev]").click();
          assertThat(page.locator("main")).containsText("Come to tea.");
          Locator card = page.locator(".invitation");
          assertThat(card.getByRole(AriaRole.HEADING)).hasText("Tea");
          assertThat(card).containsText("The garden");
          Language language = walker.language();
          assertThat(words(card))
              .contains(
                  language.word(
                      "Tuesday, 5 May 2026, 14:00 to 15:00 UTC",
                      "5 Mayıs 2026 Salı, 14:00–15:00 UTC",
                      "الثلاثاء، 5 مايو 2026، من 14:00 إلى 15:00 UTC"));
          assertThat(card).containsText(language.word("accepted", "kabul etti", "قبِل"));
        });
  }

  @ParameterizedTest
  @MethodSource("hexmail.bootstrap.browser.Walker#all")
  void a_conversation_of_twelve_is_folded_but_for_the_newest_and_the_unread(Walker walker) {
    mail.conversation();

    walk(
        walker,
        page -> {
          page.navigate(hexmail.at(TestHexmail.MAIL + "?view=conversations").toString());
          page.locator(".row a").first().click();
          Locator letters = page.locator("details.letter");
          assertThat(letters).hasCount(12);
          assertThat(page.locator("details.letter[open]")).hasCount(2);
          assertThat(text(letters.nth(2))).containsText("Message 3 of twelve.");
          assertThat(text(letters.nth(11))).containsText("Message 12 of twelve.");
          assertThat(page.locator(".quote[open]")).hasCount(0);

          letters.nth(4).locator("summary").first().click();
          assertThat(text(letters.nth(4))).containsText("Message 5 of twelve.");
          String quoted =
              walker
                  .language()
                  .word(
                      "Quoted text (4 lines)", "Alıntılanan metin (4 satır)", "نص مقتبس (4 أسطر)");
          letters.nth(4).getByText(quoted).click();
          assertThat(letters.nth(4).locator(".quote[open]")).containsText("> two");
        });
  }

  @ParameterizedTest
  @EnumSource
  void scripts_add_keys_unfold_all_and_show_pictures_in_place(Language language) {
    mail.conversation();
    mail.newsletter("First letter", server.at("/pictures").toString());

    walk(
        new Walker(language, true),
        page -> {
          open(page, hexmail, "First letter");
          page.evaluate("window.same = true");
          page.locator(".pictures a").click();
          pictureIsSeen(body(page).getByAltText("A loom"));
          assertThat(page.locator(".pictures"))
              .containsText(language.word("are shown", "gösteriliyor", "معروضة"));
          assertThat(page.locator(".pictures a")).hasCount(0);
          assertThat(page.evaluate("window.same")).isEqualTo(true);
          body(page).getByText("Ten looms").click();
          page.keyboard().press("Escape");
          assertThat(page.locator("ol.rows")).isVisible();

          page.navigate(hexmail.at(TestHexmail.MAIL + "?view=conversations").toString());
          link(page, "The engine").click();
          Locator unfold = page.locator("button[data-unfold]");
          unfold.click();
          assertThat(page.locator("details.letter[open]")).hasCount(12);
          assertThat(unfold).hasText(language.word("Fold all", "Tümünü daralt", "طيّ الكل"));
          unfold.click();
          assertThat(page.locator("details.letter[open]")).hasCount(0);
          page.keyboard().press("u");
          assertThat(page.locator("ol.rows")).isVisible();
        });
  }

  private static Locator text(Locator letter) {
    Locator text = letter.locator(".body");
    assertThat(text).isVisible();
    return text;
  }
}
