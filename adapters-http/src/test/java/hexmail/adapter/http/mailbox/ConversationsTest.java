package hexmail.adapter.http.mailbox;

import static hexmail.adapter.http.front.Front.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.domain.outage.Outage;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

    assertThat(page.select(".row").eachAttr("id")).containsExactly("c-c1", "c-c2");
    assertThat(grouped.select(".sender").text()).isEqualTo("Charles, …, Grace (4 messages)");
    assertThat(grouped.select("a").text()).isEqualTo("Subject 1");
    assertThat(grouped.select("a").attr("href"))
        .isEqualTo("/u/0/conversations/c1?view=conversations");
    assertThat(grouped.select(".snippet").text()).isEqualTo("Gist 1");
    assertThat(grouped.select("time").text()).isEqualTo("11:59");
    assertThat(grouped.select(".unseen").eachText()).containsExactly("Unread.", "messages");
    assertThat(grouped.select("svg").eachAttr("aria-label")).containsExactly("Has an attachment.");
    assertThat(page.select(".row").getLast().select("a").attr("href"))
        .isEqualTo("/u/0/mail/m2?view=conversations");
    assertThat(page.select(".toolbar .range").text()).isEqualTo("1–2");
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
  void a_conversation_has_a_row_on_one_page_only_and_its_count_is_true() {
    mail.deliver(1, "c1", "Grace", LabelId.INBOX);
    front.deliver(60);
    mail.deliver(90, "c1", "Alan", LabelId.INBOX);
    mail.deliver(91, "c1", "Ada", new LabelId("SENT"));

    Document first = page(LIST);
    List<String> ids = new ArrayList<>(first.select(".row").eachAttr("id"));
    for (Document at = first; !at.select("a[rel=next]").isEmpty(); ) {
      at = page(at.select(".toolbar a[rel=next]").attr("href"));
      ids.addAll(at.select(".row").eachAttr("id"));
    }

    assertThat(first.select(".row")).hasSize(25);
    assertThat(first.select("#c-c1 .count").text()).isEqualTo("(3 messages)");
    assertThat(ids).hasSize(61).doesNotHaveDuplicates();
  }

  @Test
  void messages_in_the_bin_are_not_counted() {
    mail.deliver(1, "c1", "Grace", LabelId.TRASH);
    mail.deliver(2, "c1", "Alan", LabelId.INBOX);
    mail.deliver(3, "c1", "Mary", LabelId.INBOX);
    mail.deliver(4, "c2", "Charles", LabelId.TRASH);

    Document inbox = page(LIST);

    assertThat(inbox.select(".row .sender").eachText()).containsExactly("Mary, Alan (2 messages)");
    assertThat(inbox.select(".row .snippet").text()).isEqualTo("Gist 2");
    Document bin = page(LIST + "&label=TRASH");
    assertThat(bin.select(".row .sender").eachText()).containsExactly("Grace", "Charles");
    assertThat(bin.select(".row a").getFirst().attr("href"))
        .isEqualTo("/u/0/mail/m1?label=TRASH&view=conversations");
  }

  @Test
  void the_view_is_kept_on_the_way_and_can_be_left() {
    front.deliver(60);

    Document first = page(LIST);
    Document second = page(first.select(".toolbar a[rel=next]").attr("href"));
    String left = second.select(".views a").attr("href");

    assertThat(first.select(".views [aria-current]").text()).isEqualTo("Conversations");
    assertThat(second.select(".views [aria-current]").text()).isEqualTo("Conversations");
    assertThat(second.select(".row")).hasSize(25);
    assertThat(second.select(".toolbar .range").text()).isEqualTo("26–50");
    assertThat(second.select(".sizes a").eachText()).containsExactly("10", "25", "50");
    assertThat(second.select(".sizes a").getFirst().attr("href")).contains("view=conversations");
    assertThat(second.select(".sidebar .places a").eachAttr("href"))
        .allSatisfy(href -> assertThat(href).contains("view=conversations"));
    assertThat(left).isEqualTo("/u/0/mail");
    assertThat(page(left).select(".views [aria-current]").text()).isEqualTo("Messages");
  }

  @Test
  void the_last_page_says_how_many_conversations_there_are() {
    mail.deliverTwoConversations();

    assertThat(page(LIST).select(".end").text()).isEqualTo("All 2 conversations shown");
  }

  @Test
  void a_conversation_that_is_not_read_yet_is_still_loading() {
    mail.deliverTwoConversations();
    front.mailbox.throttle(new MessageId("m3"), Duration.ofSeconds(9));

    Document page = page(LIST);

    assertThat(page.select(".row").eachAttr("id")).containsExactly("c-c1", "c-c2");
    assertThat(page.select(".row.blank").eachAttr("id")).containsExactly("c-c1");
    assertThat(page.select(".status").text()).startsWith("1 conversation is still loading");
  }

  @Test
  void a_conversation_that_cannot_be_read_can_be_tried_again() {
    mail.deliverTwoConversations();
    front.mailbox.fail(new MessageId("m3"), Outage.FAILED);

    Document page = page(LIST);
    Element failed = page.select(".row.unreadable").getFirst();

    assertThat(page.select(".status").text()).isEqualTo("1 conversation could not be read");
    assertThat(failed.id()).isEqualTo("c-c1");
    assertThat(failed.text())
        .isEqualTo("This conversation could not be read. Open this conversation Try again");
    assertThat(failed.select("a").eachAttr("href"))
        .containsExactly(
            "/u/0/conversations/c1?view=conversations", "/u/0/mail?view=conversations&retry=1");
    front.mailbox.fail(new MessageId("m3"), null);
    assertThat(page(LIST).select(".row.unreadable")).hasSize(1);
    HttpResponse<String> retried = browser.get(failed.select("a").getLast().attr("href"));
    assertThat(retried.headers().firstValue("Location")).hasValue(LIST);
    assertThat(page(LIST).select("#c-c1 .count").text()).isEqualTo("(4 messages)");
  }

  @ParameterizedTest
  @CsvSource({"view=rows, 400", "view=messages&view=messages, 400", "view=messages, 200"})
  void a_view_that_is_not_known_is_refused(String query, int status) {
    assertThat(browser.get("/u/0/mail?" + query).statusCode()).isEqualTo(status);
  }
}
