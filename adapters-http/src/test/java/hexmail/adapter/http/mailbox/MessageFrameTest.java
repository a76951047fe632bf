package hexmail.adapter.http.mailbox;

import static hexmail.adapter.http.front.Front.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.domain.message.Attachment;
import hexmail.domain.message.Enclosures;
import hexmail.domain.message.InlinePicture;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageFrameTest {
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

  // S57
  @Test
  void html_is_shown_in_a_sandbox() {
    deliver(new MessageBody.Html("<p style='color:red'>Hello</p><script>alert(1)</script>"));

    Document page = page("/u/0/mail/m1");

    assertThat(page.select("iframe").outerHtml())
        .isEqualTo(
            "<iframe class=\"mail\" src=\"/u/0/mail/m1/body\" title=\"Text of the message\""
                + " sandbox=\"allow-same-origin allow-popups allow-popups-to-escape-sandbox\""
                + " loading=\"lazy\"></iframe>");
    assertThat(page.select(".ways a").eachAttr("href"))
        .containsExactly("/u/0/mail/m1?text=1", "/u/0/mail/m1/body");
    assertThat(page.select(".pictures, .body")).isEmpty();
  }

  // S57
  // S80
  @Test
  void the_document_in_the_frame_is_clean_and_has_a_policy_of_its_own() {
    deliver(new MessageBody.Html("<p style='color:red'>Hello</p><script>alert(1)</script>"));

    HttpResponse<String> answer = browser.get("/u/0/mail/m1/body");
    Document document = Jsoup.parse(answer.body());

    assertThat(answer.headers().allValues("Content-Security-Policy")).containsExactly(policy(""));
    assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
    assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    assertThat(answer.headers().firstValue("X-Frame-Options")).isEmpty();
    assertThat(document.title()).isEqualTo("Subject of m1");
    assertThat(document.select("section").html())
        .isEqualTo("<div dir=\"auto\">\n <p style=\"color:red\">Hello</p>\n</div>");
    assertThat(document.select("html").hasClass("paper")).isTrue();
    assertThat(document.select("script, form, base, meta[http-equiv]")).isEmpty();
  }

  @Test
  void html_without_its_design_is_text_with_checked_links() {
    deliver(
        new MessageBody.Html(
            "<style>p{}</style><p>Hi <b>you</b></p><script>alert(1)</script>"
                + "<img src='https://tracker.example/x.png'>"
                + "<a href='javascript:alert(1)'>one</a> <a href='https://two.example/'>two</a>"));

    Document page = page("/u/0/mail/m1?text=1");

    assertThat(page.select("main").select("script, style, img, [style], iframe")).isEmpty();
    assertThat(page.select(".note a").attr("href")).isEqualTo("/u/0/mail/m1");
    assertThat(page.select(".body").stream().map(Element::wholeText).toList())
        .containsExactly("Hi you\n\none two (two.example)");
    assertThat(page.select(".body a").outerHtml())
        .isEqualTo(
            "<a href=\"https://two.example/\" target=\"_blank\""
                + " rel=\"noopener noreferrer nofollow\">two</a>");
  }

  @Test
  void html_without_colours_follows_the_theme() {
    deliver(new MessageBody.Html("<p>Hello</p>"));

    assertThat(page("/u/0/mail/m1/body").select("html").hasClass("paper")).isFalse();
  }

  @Test
  void texts_that_follow_each_other_are_one_document() {
    deliver(
        new MessageBody.Several(
            List.of(
                new MessageBody.Html("<b>One</b>"),
                new MessageBody.Plain("<two>\n  2"),
                new MessageBody.Html("<i>Three</i>"))));

    assertThat(page("/u/0/mail/m1").select("iframe")).hasSize(1);
    assertThat(page("/u/0/mail/m1/body").select("section").eachText())
        .containsExactly("One", "<two>\n  2", "Three");
  }

  @Test
  void the_beginning_of_a_large_text_says_that_it_is_one() {
    deliver(new MessageBody.TooLarge(new MessageBody.Html("<b>One</b>"), 2_500_000));

    assertThat(page("/u/0/mail/m1").select("p.note").text()).contains("too large", "2.5 MB");
    assertThat(page("/u/0/mail/m1/body").select("section, .note").eachText())
        .containsExactly("One", page("/u/0/mail/m1").select("p.note").text());
  }

  @Test
  void a_message_without_html_has_a_document_too() {
    deliver(new MessageBody.Plain("<b>Hi</b>\n  you"));

    assertThat(page("/u/0/mail/m1").select("iframe")).isEmpty();
    assertThat(page("/u/0/mail/m1/body").expectFirst("pre").wholeText())
        .isEqualTo("<b>Hi</b>\n  you");
  }

  @Test
  void a_message_without_text_says_so_in_its_document() {
    deliver(new MessageBody.Nothing());
    assertThat(page("/u/0/mail/m1/body").select("main").text())
        .isEqualTo("This message has no text.");

    deliver(Front.message("m2", front.clock.instant(), 1).withBody(new MessageBody.Unreadable()));
    assertThat(page("/u/0/mail/m2/body").select("main").text()).contains("cannot be decoded");
  }

  @Test
  void a_picture_that_the_message_carries_is_a_part_of_it() {
    deliver(
        Front.message("m1", front.clock.instant(), 1)
            .withBody(new MessageBody.Html("<img src=cid:one>"))
            .withEnclosures(
                new Enclosures(
                    List.of(new InlinePicture("one", new Attachment("1.2", "a", "image/png", 9))),
                    List.of(),
                    "")));

    assertThat(page("/u/0/mail/m1").select(".pictures")).isEmpty();
    assertThat(page("/u/0/mail/m1/body").select("img").attr("src"))
        .isEqualTo("/u/0/mail/m1/parts/1.2?inline=1");
  }

  // S80
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/u/0/mail/m1/body?pictures=2",
        "/u/0/mail/m1/body?pictures=",
        "/u/0/mail/m1/body?pictures=1&pictures=1",
        "/u/0/mail/m1?pictures=2",
        "/u/0/mail/m1?text=2",
        "/u/0/conversations/tm1?pictures=%3Cb%3E"
      })
  void a_switch_with_another_value_is_refused(String path) {
    deliver(new MessageBody.Html("<p>Hello</p>"));

    assertThat(browser.get(path).statusCode()).isEqualTo(400);
  }

  // S80
  @ParameterizedTest
  @ValueSource(strings = {"nobody", "a.css", "%3Cscript%3E"})
  void a_document_that_is_not_there_says_so_in_the_frame(String id) {
    HttpResponse<String> answer = browser.get("/u/0/mail/" + id + "/body");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().allValues("Content-Security-Policy")).containsExactly(policy(""));
    assertThat(Jsoup.parse(answer.body()).select("main").text())
        .startsWith("There is no such message");
  }

  // R56
  @Test
  void a_session_that_has_ended_is_said_in_the_frame() {
    Browser stranger = front.browser();

    HttpResponse<String> framed = stranger.get("/u/0/mail/m1/body", "Sec-Fetch-Dest", "iframe");
    HttpResponse<String> alone = stranger.get("/u/0/mail/m1/body", "Sec-Fetch-Dest", "document");

    assertThat(framed.statusCode()).isEqualTo(401);
    assertThat(framed.headers().allValues("Content-Security-Policy")).containsExactly(policy(""));
    assertThat(Jsoup.parse(framed.body()).select("main").text()).contains("You are not signed in");
    assertThat(Browser.location(alone)).isEqualTo("/login");
  }
}
