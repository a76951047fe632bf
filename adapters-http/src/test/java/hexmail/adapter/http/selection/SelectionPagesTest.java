package hexmail.adapter.http.selection;

import static hexmail.adapter.http.front.Browser.location;
import static hexmail.adapter.http.front.Front.ADA;
import static hexmail.adapter.http.front.Front.GRACE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.domain.message.Label;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionPagesTest {
  private static final String HEADER =
      "\ufeff\"Date\",\"From\",\"Address of the sender\",\"To\",\"Subject\",\"Beginning\","
          + "\"Label names\",\"Unread\",\"Attachment\",\"Message id\"\r\n";

  private Front front;
  private Browser browser;

  @BeforeEach
  void start() {
    front = Front.start();
    browser = front.signedIn(ADA);
    front.deliver(3);
  }

  @AfterEach
  void stop() {
    front.close();
  }

  private HttpResponse<String> post(String form) {
    return browser.send(
        browser
            .request("/u/0/selection", "Sec-Fetch-Site", "same-origin")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private static String ids(String... ids) {
    return "as=table&" + list(ids);
  }

  private static String list(String... ids) {
    return Stream.of(ids).map(id -> "id=" + id).collect(Collectors.joining("&"));
  }

  @Test
  void selected_rows_are_downloaded_as_a_table_in_their_order() {
    LabelId work = new LabelId("L1");
    front.mailbox.addLabel(ADA.id(), new Label(work, "=Work", true));
    front.mailbox.relabel(ADA.id(), new MessageId("m0002"), Set.of(work), Set.of(LabelId.UNREAD));

    HttpResponse<String> answer = post(ids("m0003", "m0002"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValue("text/csv; charset=utf-8; header=present");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"hexmail-2026-05-04.csv\"");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(answer.body())
        .isEqualTo(
            HEADER
                + "\"2026-05-04T11:57:00Z\",\"Grace Hopper\",\"grace@example.com\",\"\","
                + "\"Subject of m0003\",\"It begins \"\"so\"\" <b>\",\"\",\"yes\",\"no\",\"m0003\"\r\n"
                + "\"2026-05-04T11:58:00Z\",\"Grace Hopper\",\"grace@example.com\",\"\","
                + "\"Subject of m0002\",\"It begins \"\"so\"\" <b>\",\"'=Work\",\"no\",\"no\",\"m0002\"\r\n");
  }

  @Test
  void addresses_of_those_who_wrote_are_text() {
    HttpResponse<String> answer = post("as=addresses&" + list("m0001", "m0002"));

    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;charset=utf-8");
    assertThat(answer.body()).isEqualTo("grace@example.com\n");
  }

  @Test
  void a_list_is_a_form_with_a_named_box_for_each_row() {
    Document page = Jsoup.parse(browser.get("/u/0/mail?q=Subject&size=2").body());

    assertThat(page.select(".selection").attr("action")).isEqualTo("/u/0/selection");
    assertThat(page.select(".row input[name=id]").eachAttr("value"))
        .containsExactly("m0001", "m0002");
    assertThat(page.select(".row label").eachText())
        .containsExactly("Grace Hopper", "Grace Hopper");
    assertThat(page.select(".selection > [type=hidden]:not([name=form-token])"))
        .extracting(field -> field.attr("name") + "=" + field.attr("value"))
        .containsExactly("q=Subject", "size=2");
  }

  @Test
  void a_conversation_stands_for_its_newest_message() {
    Document page = Jsoup.parse(browser.get("/u/0/mail?view=conversations").body());

    assertThat(page.select(".row input").eachAttr("value"))
        .containsExactly("m0001", "m0002", "m0003");
  }

  @Test
  void without_a_selection_the_list_is_shown_again() {
    HttpResponse<String> answer =
        post("as=table&q=" + URLEncoder.encode("a b", UTF_8) + "&size=25");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(location(answer)).isEqualTo("/u/0/mail?q=a+b&size=25");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "as=table&id=%0A",
        "as=table&id=",
        "as=table&id=a&id=a",
        "as=table&id=a&size=0",
        "as=table&id=a&label=%00",
        "as=table&x=1&id=a",
        "id=a",
        "as=all&id=a",
        "as=table&as=table&id=a"
      })
  void what_a_form_of_ours_never_sends_is_refused(String form) {
    assertThat(post(form).statusCode()).isEqualTo(400);
  }

  @Test
  void more_rows_than_a_page_has_are_refused() {
    String[] many = IntStream.range(0, 101).mapToObj("m%04d"::formatted).toArray(String[]::new);

    assertThat(post(ids(many)).statusCode()).isEqualTo(400);
  }

  @Test
  void messages_of_others_and_messages_that_are_gone_are_left_out() {
    front.mailbox.deliver(GRACE.id(), Front.message("g1", front.clock.instant(), 1));

    assertThat(post(ids("g1", "m9999")).body()).isEqualTo(HEADER);
  }

  @Test
  void another_site_downloads_nothing() {
    assertThat(
            browser
                .post(
                    "/u/0/selection",
                    Map.of("id", "m0001", "as", "table"),
                    "Sec-Fetch-Site",
                    "cross-site")
                .statusCode())
        .isEqualTo(403);
  }
}
