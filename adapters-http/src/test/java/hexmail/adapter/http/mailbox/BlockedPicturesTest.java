package hexmail.adapter.http.mailbox;

import static hexmail.adapter.http.front.Front.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.domain.message.Authentication;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageOrigin;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BlockedPicturesTest {
  private static final String REMOTE =
      "<p>Hello</p><img src=https://p.example/a.png alt=Sale><img src=http://p.example/t width=1>";

  private Front front;
  private Browser browser;

  @BeforeEach
  void start() {
    front = Front.start();
    browser = front.signedIn(ADA);
  }

  @AfterEach
  void stop() {
    front.close();
  }

  private Message deliver(MessageBody body) {
    return deliver(Front.message("m1", front.clock.instant(), 1).withBody(body));
  }

  private Message deliver(Message message) {
    front.mailbox.deliver(ADA.id(), message);
    return message;
  }

  private Document page(String path) {
    HttpResponse<String> response = browser.get(path);
    assertThat(response.statusCode()).isEqualTo(200);
    return Jsoup.parse(response.body());
  }

  private static String policy(String pictures) {
    return "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox; default-src"
        + " 'none'; style-src 'unsafe-inline'; img-src 'self' data:"
        + pictures
        + "; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";
  }

  private HttpResponse<String> allow(Document page) {
    Element form = page.expectFirst(".pictures form");
    return browser.post(
        form.attr("action"),
        form.select("input").stream()
            .collect(Collectors.toMap(field -> field.attr("name"), field -> field.attr("value"))));
  }

  // S58
  // S80
  @Test
  void remote_pictures_are_counted_and_blocked_until_they_are_asked_for() {
    deliver(new MessageBody.Html(REMOTE));

    Document blocked = page("/u/0/mail/m1?size=25");
    assertThat(blocked.select(".pictures span").text())
        .isEqualTo("2 remote pictures blocked, one of them invisible");
    assertThat(page("/u/0/mail/m1/body").select("img")).isEmpty();
    assertThat(page("/u/0/mail/m1/body").select(".hexmail-picture").text()).isEqualTo("Sale");

    String once = blocked.select(".pictures a").attr("href");
    assertThat(once).isEqualTo("/u/0/mail/m1?size=25&pictures=1");
    Document shown = page(once);
    assertThat(shown.select(".pictures span").text())
        .startsWith("Remote pictures are shown, but for an invisible one: their servers know");
    String document = shown.select("iframe").attr("src");
    assertThat(document).isEqualTo("/u/0/mail/m1/body?pictures=1");
    assertThat(browser.get(document).headers().allValues("Content-Security-Policy"))
        .containsExactly(policy(" http: https:"));
    assertThat(page(document).select("img").eachAttr("src"))
        .containsExactly("https://p.example/a.png");
  }

  @Test
  void remote_pictures_of_a_sender_are_shown_from_then_on() {
    deliver(new MessageBody.Html(REMOTE));
    Document page = page("/u/0/mail/m1?size=25");

    HttpResponse<String> answer = allow(page);

    assertThat(answer.headers().firstValue("Location")).contains("/u/0/mail/m1?size=25");
    Document shown = page("/u/0/mail/m1?size=25");
    assertThat(shown.select("iframe").attr("src")).isEqualTo("/u/0/mail/m1/body");
    assertThat(shown.select(".pictures a").attr("href")).isEqualTo("/accounts");
    assertThat(page("/u/0/mail/m1/body").select("img")).hasSize(1);
  }

  @Test
  void remote_pictures_of_a_forged_sender_are_not_shown_always() {
    deliver(new MessageBody.Html(REMOTE));
    allow(page("/u/0/mail/m1"));

    deliver(
        Front.message("m2", front.clock.instant(), 1)
            .withBody(new MessageBody.Html(REMOTE))
            .withOrigin(new MessageOrigin("", new Authentication("fail", "fail", "fail"))));

    assertThat(page("/u/0/mail/m2").select(".pictures form")).isEmpty();
    assertThat(page("/u/0/mail/m2").select(".pictures a").text()).isEqualTo("Show once");
    assertThat(page("/u/0/mail/m2/body").select("img")).isEmpty();
  }

  @Test
  void each_html_message_of_a_conversation_has_a_frame() {
    deliver(new MessageBody.Html(REMOTE));

    Document page = page("/u/0/conversations/tm1?view=conversations");
    assertThat(page.select("iframe").attr("src")).isEqualTo("/u/0/mail/m1/body");
    String once = page.select(".pictures a").attr("href");
    assertThat(once).isEqualTo("/u/0/conversations/tm1?view=conversations&pictures=m1#m-m1");
    assertThat(page(once.replaceFirst("#.*", "")).select("iframe").attr("src"))
        .isEqualTo("/u/0/mail/m1/body?pictures=1");
  }

  @Test
  void a_sender_is_not_allowed_by_another_site() {
    deliver(new MessageBody.Html(REMOTE));

    assertThat(
            browser
                .post("/u/0/mail/m1/pictures", Map.of(), "Sec-Fetch-Site", "cross-site")
                .statusCode())
        .isEqualTo(403);
    assertThat(page("/u/0/mail/m1/body").select("img")).isEmpty();
  }
}
