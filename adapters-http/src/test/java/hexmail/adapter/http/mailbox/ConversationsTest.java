package hexmail.adapter.http.mailbox;

import static hexmail.adapter.http.front.Front.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversationsTest {
  private static final String LIST = "/u/0/mail?view=conversations";

  private Front front;
  private Browser browser;
  private DeliveredConversations mail;

  @BeforeEach
  void start() {
    front = Front.start();
    browser = front.signedIn(ADA);
    mail = new DeliveredConversations(front);
  }

  @AfterEach
  void stop() {
    front.close();
  }

  private Document page(String path) {
    HttpResponse<String> response = browser.get(path);
    assertThat(response.statusCode()).isEqualTo(200);
    return Jsoup.parse(response.body(), "http://localhost:8080" + path);
  }

  @Test
  void the_messages_of_a_conversation_stand_in_one_row() {
    mail.deliverTwoConversations();

    Document page = page(LIST);
    Element grouped = page.select(".row").getFirst();

    assertThat(page.select(".row").eachAttr("id")).containsExactly("c-c1", "m-m2");
    assertThat(grouped.select(".sender").text()).isEqualTo("Charles, …, Grace (4 messages)");
    assertThat(grouped.select("a").text()).isEqualTo("Subject 1");
    assertThat(grouped.select("a").attr("href"))
        .isEqualTo("/u/0/conversations/c1?view=conversations");
    assertThat(grouped.select(".snippet").text()).isEqualTo("– Gist 1");
    assertThat(grouped.select("time").text()).isEqualTo("11:59");
    assertThat(grouped.select(".unseen").eachText())
        .containsExactly("Unread.", "messages", "Has an attachment.");
    assertThat(page.select(".row").getLast().select("a").attr("href"))
        .isEqualTo("/u/0/mail/m2?view=conversations");
    assertThat(page.select(".toolbar .range").text()).isEqualTo("1–5");
  }

  @Test
  void up_to_three_people_are_named_in_the_order_in_which_they_came() {
    mail.deliver(1, "c1", "Grace", LabelId.INBOX);
    mail.deliver(2, "c1", "Alan", LabelId.INBOX);
    mail.deliver(3, "c1", "Grace", LabelId.INBOX);
    mail.deliver(4, "c1", "Mary", LabelId.INBOX);

    Document page = page(LIST);

    assertThat(page.select(".row .sender .clip").text()).isEqualTo("Mary, Grace, Alan");
    assertThat(page.select(".row.unread")).isEmpty();
  }

  @Test
  void grouping_costs_no_more_than_not_grouping() {
    mail.deliverTwoConversations();
    page("/u/0/mail");
    var before = front.mailbox.calls();

    page(LIST);

    assertThat(front.mailbox.calls().summaries()).isEqualTo(before.summaries());
    assertThat(front.mailbox.calls().lists()).isEqualTo(before.lists() + 1);
    assertThat(front.mailbox.calls().messages()).isZero();
  }

  @Test
  void the_view_is_kept_on_the_way_and_can_be_left() {
    front.deliver(60);

    Document first = page(LIST);
    Document second = page(first.select(".toolbar a[rel=next]").attr("href"));
    String left = second.select(".views a").attr("href");

    assertThat(first.select(".views [aria-current]").text()).isEqualTo("Conversations");
    assertThat(second.select(".views [aria-current]").text()).isEqualTo("Conversations");
    assertThat(second.select(".row")).hasSize(10);
    assertThat(second.select(".sizes a").getFirst().attr("href")).contains("view=conversations");
    assertThat(second.select(".sidebar .places a").eachAttr("href"))
        .allSatisfy(href -> assertThat(href).contains("view=conversations"));
    assertThat(left).contains("cursor=").doesNotContain("view=");
    assertThat(page(left).select(".views [aria-current]").text()).isEqualTo("Messages");
  }

  @Test
  void messages_that_are_not_read_yet_stay_rows_of_their_own() {
    mail.deliverTwoConversations();
    front.mailbox.throttle(new MessageId("m3"), Duration.ofSeconds(9));

    Document page = page(LIST);

    assertThat(page.select(".row").eachAttr("id")).containsExactly("c-c1", "m-m2", "m-m3");
    assertThat(page.select(".row .count").text()).isEqualTo("(3 messages)");
    assertThat(page.select(".row.blank").eachAttr("id")).containsExactly("m-m3");
  }

  @ParameterizedTest
  @CsvSource({"view=rows, 400", "view=messages&view=messages, 400", "view=messages, 200"})
  void a_view_that_is_not_known_is_refused(String query, int status) {
    assertThat(browser.get("/u/0/mail?" + query).statusCode()).isEqualTo(status);
  }
}
