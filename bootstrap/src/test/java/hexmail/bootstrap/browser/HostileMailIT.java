package hexmail.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import hexmail.bootstrap.harness.Chromium;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.bootstrap.kit.StubServer;
import hexmail.testkit.hostile.HostileHtml;
import hexmail.testkit.hostile.HostileMail;
import hexmail.testkit.hostile.HostileSample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Hostile mail in a browser: nothing of it runs, loads anything or leaves its frame, and each
/// message is a page that says something.
class HostileMailIT {
  /// Where the sender listens: it notes what it is asked for.
  private static final StubServer TRACKER = StubServer.start();

  private static final Map<String, String> MESSAGES = new LinkedHashMap<>();

  /// What a page says of its frame, read from outside: no script runs inside.
  private static final String LOOK =
      """
      () => {
        const frame = document.querySelector('iframe.mail');
        const inside = frame && frame.contentDocument;
        const article = document.querySelector('article').getBoundingClientRect();
        const box = frame ? frame.getBoundingClientRect() : article;
        return {
          marked: Boolean(window.__xss || (frame && frame.contentWindow.__xss)),
          says: (inside ? inside.body : document.querySelector('article')).innerText.trim() !== '',
          active: inside ? inside.querySelectorAll('script, iframe, form, object, embed').length : 0,
          wide: document.documentElement.scrollWidth > window.innerWidth,
          outside: Boolean(frame) && (box.left < article.left || box.right > article.right
            || box.height > 20000 || box.height < 1),
        };
      }
      """;

  /// A frame is loaded when it is near what is on the screen.
  private static final String FRAME_IS_THERE =
      """
      () => {
        const frame = document.querySelector('iframe.mail');
        if (!frame) return true;
        frame.scrollIntoView();
        const inside = frame.contentDocument;
        return inside && inside.URL !== 'about:blank' && inside.readyState === 'complete'
          && frame.style.height !== '';
      }
      """;

  @RegisterExtension static final TestHexmail hexmail = new TestHexmail(TestOptions.USUAL);

  @RegisterExtension static final Chromium chromium = new Chromium();

  private static NewContextOptions signedIn;

  private final List<String> trouble = new ArrayList<>();

  @BeforeAll
  static void deliverAndSignIn() {
    signedIn = chromium.signedIn(hexmail, TestHexmail.ADA);
    HostileHtml.samples(TRACKER.at("").toString())
        .forEach(sample -> MESSAGES.put(sample.name(), deliver(html(sample))));
    HostileMail.samples().forEach(sample -> MESSAGES.put(sample.name(), deliver(sample.content())));
  }

  @AfterAll
  static void stop() {
    TRACKER.close();
  }

  private static String deliver(String message) {
    return hexmail
        .google()
        .deliver(TestHexmail.ADA, message, hexmail.clock().instant(), List.of("INBOX"));
  }

  private static String html(HostileSample sample) {
    return "From: Eve <eve@evil.example>\r\nSubject: "
        + sample.name()
        + "\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
        + sample.content()
        + "\r\n";
  }

  /// A page on which everything that must not happen is noted.
  private Page watched(BrowserContext context) {
    String origin = hexmail.at("/").toString();
    context.onDialog(dialog -> {
      trouble.add("A dialog: " + dialog.message());
      dialog.dismiss();
    });
    context.onRequest(request -> {
      if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) {
        trouble.add("A request: " + request.url());
      }
    });
    context.onResponse(response -> {
      if (response.status() >= 500) {
        trouble.add("A failure: " + response.url());
      }
    });
    // Violations of a policy are errors on the console.
    context.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        trouble.add("An error: " + message.text());
      }
    });
    Page page = context.newPage();
    context.onPage(other -> trouble.add("Another page: " + other.url()));
    return page;
  }

  // S56
  // S57
  // S58
  // S62
  // S63
  @Test
  void nothing_of_it_runs_or_loads_anything_and_each_message_says_something() {
    SoftAssertions softly = new SoftAssertions();
    try (BrowserContext context = chromium.browser().newContext(signedIn)) {
      Page page = watched(context);
      MESSAGES.forEach((name, id) -> {
        page.navigate(hexmail.at(TestHexmail.MAIL + "/" + id).toString());
        page.waitForFunction(FRAME_IS_THERE);
        softly
            .assertThat(page.evaluate(LOOK))
            .as(name)
            .isEqualTo(
                Map.of(
                    "marked", false, "says", true, "active", 0, "wide", false, "outside", false));
        softly.assertThat(trouble).as(name).isEmpty();
        trouble.clear();
      });
    }
    softly.assertThat(TRACKER.unanswered()).isEmpty();
    softly.assertAll();
  }

  // S56
  @Test
  void a_list_of_hostile_mail_is_a_list() {
    try (BrowserContext context = chromium.browser().newContext(signedIn)) {
      Page page = watched(context);

      page.navigate(hexmail.at(TestHexmail.MAIL + "?size=100").toString());
      page.navigate(hexmail.at(TestHexmail.MAIL + "?size=100&view=conversations").toString());

      assertThat(page.locator("ol.rows .row").count()).isEqualTo(100);
      assertThat(page.evaluate("Boolean(window.__xss)")).isEqualTo(false);
      assertThat(trouble).isEmpty();
    }
  }

  // S58
  // S63
  // S82
  @Test
  void exactly_the_pictures_are_loaded_when_they_are_asked_for() {
    // What it is asked for is not what others must not be asked for.
    try (StubServer sender = StubServer.start();
        BrowserContext context = chromium.browser().newContext(signedIn)) {
      String id =
          deliver(
              html(
                  new HostileSample(
                      "pictures",
                      """
                      <img src='TRACKER/one.png' alt=one srcset='TRACKER/large.png 2x'>
                      <img src='TRACKER/two.png' width=50>
                      <img src='TRACKER/hidden.png' width=1 height=1>
                      <p style='background:url(TRACKER/behind.png)'>x</p>
                      """
                          .replace("TRACKER", sender.at("").toString()))));
      Page page = watched(context);
      page.navigate(hexmail.at(TestHexmail.MAIL + "/" + id).toString());
      assertThat(page.locator(".pictures span").innerText())
          .isEqualTo("3 remote pictures blocked, one of them invisible");
      List<String> before = sender.unanswered();

      page.locator(".pictures a").click();
      page.waitForFunction(
          """
          () => {
            const shown = document.querySelector('iframe.mail').contentDocument;
            return shown && shown.URL.endsWith('pictures=1') && shown.readyState === 'complete';
          }
          """);

      assertThat(before).isEmpty();
      assertThat(sender.unanswered()).containsExactlyInAnyOrder("GET /one.png", "GET /two.png");
    }
  }

  // S59
  // S81
  @Test
  void a_link_opens_elsewhere_and_says_where_it_leads() {
    try (BrowserContext context = chromium.browser().newContext(signedIn)) {
      Page page = watched(context);
      page.navigate(
          hexmail.at(TestHexmail.MAIL + "/" + MESSAGES.get("links to another place")).toString());
      page.waitForFunction(FRAME_IS_THERE);
      FrameLocator frame = page.frameLocator("iframe.mail");

      assertThat(frame.locator(".hexmail-site").allInnerTexts())
          .containsExactly("(evil.example)", "(evil.example)", "(evil.example)");
      assertThat(frame.locator("a[target=_blank][rel='noopener noreferrer nofollow']").count())
          .isEqualTo(3);
      assertThat(trouble).isEmpty();
    }
  }

  // S80
  @Test
  void the_document_in_the_frame_has_a_policy_of_its_own() {
    try (BrowserContext context = chromium.browser().newContext(signedIn)) {
      Page page = watched(context);

      Response document =
          page.waitForResponse(
              response -> response.url().endsWith("/body"),
              () ->
                  page.navigate(
                      hexmail.at(TestHexmail.MAIL + "/" + MESSAGES.get("a script")).toString()));

      assertThat(document.headerValue("content-security-policy"))
          .startsWith("sandbox allow-same-origin allow-popups ")
          .contains("default-src 'none'", "form-action 'none'", "frame-ancestors 'self'")
          .doesNotContain("allow-scripts", "http");
    }
  }
}
