package hexmail.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static hexmail.bootstrap.browser.MailPages.body;
import static hexmail.bootstrap.browser.MailPages.button;
import static hexmail.bootstrap.browser.MailPages.link;
import static hexmail.bootstrap.browser.MailPages.open;
import static hexmail.bootstrap.browser.MailPages.pictureIsSeen;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import hexmail.bootstrap.harness.Chromium;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.bootstrap.kit.StubServer;
import hexmail.bootstrap.kit.StubServer.Answer;
import java.io.IOException;
import java.nio.file.Files;
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
import org.junit.jupiter.params.provider.ValueSource;

/// A walk through messages of every kind in a browser, with and without scripts.
class ReadingWalkIT {
  @RegisterExtension static final TestHexmail hexmail = new TestHexmail(TestOptions.USUAL);
  @RegisterExtension static final Chromium chromium = new Chromium();

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

  private static void walk(boolean scripts, Consumer<Page> steps) {
    NewContextOptions options = signedIn.setJavaScriptEnabled(scripts);
    try (BrowserContext context = chromium.browser().newContext(options)) {
      steps.accept(context.newPage());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_newsletter_shows_its_remote_pictures_never_once_and_always(boolean scripts) {
    String address = server.at("/pictures").toString();
    mail.newsletter("First letter", address);
    mail.newsletter("Second letter", address);

    walk(
        scripts,
        page -> {
          open(page, hexmail, "First letter");
          assertThat(body(page).getByText("Ten looms")).isVisible();
          assertThat(body(page).getByText("(elsewhere.example)")).isVisible();
          assertThat(page.locator(".pictures")).containsText("3 remote pictures blocked");
          assertThat(loaded).isEmpty();

          link(page, "Show once").click();
          pictureIsSeen(body(page).getByAltText("A loom"));
          assertThat(loaded).containsExactlyInAnyOrder("banner.svg", "loom.svg");

          open(page, hexmail, "First letter");
          assertThat(page.locator(".pictures")).containsText("3 remote pictures blocked");
          button(page, "Always for this sender").click();
          pictureIsSeen(body(page).getByAltText("A loom"));
          open(page, hexmail, "Second letter");
          pictureIsSeen(body(page).getByAltText("Banner"));
          assertThat(loaded).doesNotContain("pixel.svg");

          removeSender(page);
          loaded.clear();
          open(page, hexmail, "Second letter");
          assertThat(page.locator(".pictures")).containsText("blocked");
          assertThat(body(page).getByText("Ten looms")).isVisible();
          assertThat(loaded).isEmpty();
        });
  }

  private static void removeSender(Page page) {
    page.navigate(hexmail.at("/accounts").toString());
    page.locator(".senders summary").click();
    assertThat(page.locator(".senders")).containsText(WalkMail.SENDER);
    page.locator(".senders button").click();
    assertThat(page.locator(".senders")).hasCount(0);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void an_invoice_is_downloaded_byte_for_byte(boolean scripts) {
    mail.invoiceMessage();

    walk(
        scripts,
        page -> {
          open(page, hexmail, "Invoice 4711");
          Locator file = page.getByText("invoice 4711.pdf").first();
          Download download = page.waitForDownload(file::click);

          assertThat(download.suggestedFilename()).isEqualTo("invoice 4711.pdf");
          assertThat(bytes(download)).isEqualTo(WalkMail.invoice());
        });
  }

  private static byte[] bytes(Download download) {
    try {
      return Files.readAllBytes(download.path());
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_picture_within_the_text_is_seen(boolean scripts) {
    mail.withInlinePicture();

    walk(
        scripts,
        page -> {
          open(page, hexmail, "Hills");
          pictureIsSeen(body(page).getByAltText("Hills"));
        });
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void an_invitation_is_a_card(boolean scripts) {
    mail.invitation();

    walk(
        scripts,
        page -> {
          open(page, hexmail, "Invitation: Tea");
          Locator card = page.locator(".invitation");
          assertThat(card.getByRole(AriaRole.HEADING)).hasText("Tea");
          assertThat(card).containsText("Tuesday, 5 May 2026, 14:00 to 15:00 UTC");
          assertThat(card).containsText("The garden");
          assertThat(card).containsText("accepted");
          assertThat(page.locator("main")).containsText("Come to tea.");
        });
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_conversation_of_twelve_is_folded_but_for_the_newest_and_the_unread(boolean scripts) {
    mail.conversation();

    walk(
        scripts,
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
          letters.nth(4).getByText("Quoted text (4 lines)").click();
          assertThat(letters.nth(4).locator(".quote[open]")).containsText("> two");
        });
  }

  @Test
  void scripts_add_keys_unfold_all_and_show_pictures_in_place() {
    mail.conversation();
    mail.newsletter("First letter", server.at("/pictures").toString());

    walk(
        true,
        page -> {
          open(page, hexmail, "First letter");
          page.evaluate("window.same = true");
          link(page, "Show once").click();
          pictureIsSeen(body(page).getByAltText("A loom"));
          assertThat(page.locator(".pictures")).containsText("are shown");
          assertThat(page.evaluate("window.same")).isEqualTo(true);
          body(page).getByText("Ten looms").click();
          page.keyboard().press("Escape");
          assertThat(page.locator("ol.rows")).isVisible();

          page.navigate(hexmail.at(TestHexmail.MAIL + "?view=conversations").toString());
          page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("The engine")).click();
          button(page, "Open all").click();
          assertThat(page.locator("details.letter[open]")).hasCount(12);
          button(page, "Fold all").click();
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
