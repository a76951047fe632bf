package hexmail.adapter.http.mailbox;

import static hexmail.adapter.http.front.Front.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.domain.message.LabelId;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The ways from a message or a conversation to those around it, and out of it.
class ToolbarTest {
  private Front front;
  private Browser browser;
  private DeliveredConversations mail;

  @BeforeEach
  void start() {
    front = Front.start();
    browser = front.signedIn(ADA);
    mail = new DeliveredConversations(front);
    // Message 1 is the newest.
    for (int number = 1; number <= 5; number++) {
      mail.deliver(number, "c" + number, "Grace", LabelId.INBOX);
    }
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

  private static String previous(Document page) {
    return page.select(".toolbar a[rel=prev]").attr("href");
  }

  private static String next(Document page) {
    return page.select(".toolbar a[rel=next]").attr("href");
  }

  private static String older(Document list) {
    return list.select(".foot a[rel=next]").attr("href");
  }

  @Test
  void previous_and_next_are_those_of_the_list_that_the_message_was_opened_from() {
    page("/u/0/mail");
    page("/u/0/mail?q=subject");

    Document message = page("/u/0/mail/m2?q=subject");

    assertThat(previous(message)).isEqualTo("/u/0/mail/m1?q=subject");
    assertThat(next(message)).isEqualTo("/u/0/mail/m3?q=subject");
  }

  @Test
  void they_cost_no_call() {
    page("/u/0/mail");
    int lists = front.mailbox.calls().lists();

    page("/u/0/mail/m2");

    assertThat(front.mailbox.calls().lists()).isEqualTo(lists);
  }

  @Test
  void at_the_end_of_a_list_there_is_no_next_and_at_its_beginning_no_previous() {
    page("/u/0/mail");

    assertThat(previous(page("/u/0/mail/m1"))).isEmpty();
    assertThat(next(page("/u/0/mail/m1"))).isEqualTo("/u/0/mail/m2");
    assertThat(next(page("/u/0/mail/m5"))).isEmpty();
    assertThat(previous(page("/u/0/mail/m5"))).isEqualTo("/u/0/mail/m4");
  }

  @Test
  void at_the_edge_of_a_page_they_lead_to_the_neighbouring_page_if_that_was_listed() {
    String second = older(page("/u/0/mail?size=2"));
    assertThat(next(page("/u/0/mail/m2?size=2"))).isEmpty();
    String inSecond = second.replace("/u/0/mail?", "?");

    page(second);

    assertThat(next(page("/u/0/mail/m2?size=2"))).isEqualTo("/u/0/mail/m3" + inSecond);
    Document third = page("/u/0/mail/m3" + inSecond);
    assertThat(previous(third)).isEqualTo("/u/0/mail/m2?size=2");
    assertThat(next(third)).isEqualTo("/u/0/mail/m4" + inSecond);
    assertThat(third.select(".toolbar a").attr("href")).isEqualTo(second + "#m-m3");
    assertThat(page(second).select("#m-m3")).hasSize(1);
  }

  @Test
  void a_message_of_a_list_that_is_not_known_has_neither() {
    page("/u/0/mail");

    Document other = page("/u/0/mail/m2?q=nothing");

    assertThat(other.select(".toolbar a[rel=prev], .toolbar a[rel=next]")).isEmpty();
    assertThat(other.select(".toolbar a").attr("href")).isEqualTo("/u/0/mail?q=nothing#m-m2");
  }

  @Test
  void in_a_list_of_conversations_they_lead_to_conversations_and_to_single_messages() {
    mail.deliver(6, "c2", "Alan", LabelId.INBOX);
    String view = "?view=conversations";
    page("/u/0/mail" + view);

    Document conversation = page("/u/0/conversations/c2" + view);
    Document message = page("/u/0/mail/m3" + view);

    assertThat(previous(conversation)).isEqualTo("/u/0/mail/m1" + view);
    assertThat(next(conversation)).isEqualTo("/u/0/mail/m3" + view);
    assertThat(previous(message)).isEqualTo("/u/0/conversations/c2" + view);
    assertThat(next(message)).isEqualTo("/u/0/mail/m4" + view);
  }

  @Test
  void the_conversation_opens_in_gmail_with_the_account_that_is_looked_at() {
    Document message = page("/u/0/mail/m2");

    assertThat(message.select(".toolbar .out").attr("href"))
        .isEqualTo("https://mail.google.com/mail/u/?authuser=ada%40example.com#all/c2");
    assertThat(message.select(".toolbar .out").attr("rel")).isEqualTo("noopener noreferrer");
    assertThat(message.select(".toolbar .out").attr("target")).isEqualTo("_blank");
    assertThat(page("/u/0/conversations/c2").select(".toolbar .out").attr("href"))
        .endsWith("#all/c2");
  }
}
