package hexmail.adapter.http.mailbox;

import static hexmail.adapter.http.front.Front.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationsTest {
  private static final String LIST = "/u/0/mail?view=conversations";

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

  /// A message `m{minutes}`, received that number of minutes ago.
  private void deliver(int minutes, String conversation, String sender, LabelId... labels) {
    MessageSummary summary =
        new MessageSummary(
            new MessageId("m" + minutes),
            new ConversationId(conversation),
            new Correspondent(sender, "x@example.com"),
            "Subject " + minutes,
            "Gist " + minutes,
            front.clock.instant().minus(Duration.ofMinutes(minutes)),
            Set.of(labels),
            minutes == 4);
    front.mailbox.deliver(
        ADA.id(),
        new Message(
            summary,
            List.of(new Correspondent("Ada", "ada@example.com")),
            List.of(),
            new MessageBody.Plain("Text " + minutes),
            List.of()));
  }

  /// Four messages in one conversation and one in another, which is between them.
  private void deliverTwoConversations() {
    deliver(1, "c1", "Grace", LabelId.INBOX);
    deliver(2, "c2", "Alan", LabelId.INBOX);
    deliver(3, "c1", "Alan", LabelId.INBOX);
    deliver(4, "c1", "Mary", LabelId.INBOX, LabelId.UNREAD);
    deliver(5, "c1", "Charles", LabelId.INBOX);
  }

  private Document page(String path) {
    HttpResponse<String> response = browser.get(path);
    assertThat(response.statusCode()).isEqualTo(200);
    return Jsoup.parse(response.body(), "http://localhost:8080" + path);
  }

  @Test
  void the_messages_of_a_conversation_stand_in_one_row() {
    deliverTwoConversations();

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
    deliver(1, "c1", "Grace", LabelId.INBOX);
    deliver(2, "c1", "Alan", LabelId.INBOX);
    deliver(3, "c1", "Grace", LabelId.INBOX);
    deliver(4, "c1", "Mary", LabelId.INBOX);

    Document page = page(LIST);

    assertThat(page.select(".row .sender .clip").text()).isEqualTo("Mary, Grace, Alan");
    assertThat(page.select(".row.unread")).isEmpty();
  }

  @Test
  void grouping_costs_no_more_than_not_grouping() {
    deliverTwoConversations();
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
    deliverTwoConversations();
    front.mailbox.throttle(new MessageId("m3"), Duration.ofSeconds(9));

    Document page = page(LIST);

    assertThat(page.select(".row").eachAttr("id")).containsExactly("c-c1", "m-m2", "m-m3");
    assertThat(page.select(".row .count").text()).isEqualTo("(3 messages)");
    assertThat(page.select(".row.blank").eachAttr("id")).containsExactly("m-m3");
  }

  @Test
  void a_conversation_shows_all_its_messages_oldest_first() {
    deliver(1, "c1", "Grace", LabelId.INBOX);
    deliver(3, "c1", "Alan", LabelId.INBOX);

    Document page = page("/u/0/conversations/c1?view=conversations&size=25");

    assertThat(page.select("h1").text()).isEqualTo("Subject 1");
    assertThat(page.select(".letter").eachAttr("id")).containsExactly("m-m3", "m-m1");
    assertThat(page.select(".letter strong").eachText()).containsExactly("Alan", "Grace");
    assertThat(page.select(".letter .body").eachText()).containsExactly("Text 3", "Text 1");
    assertThat(page.select(".letter > summary time").eachText()).containsExactly("11:57", "11:59");
    assertThat(page.select(".letter[open]")).hasSize(2);
    assertThat(page.select(".toolbar a").attr("href"))
        .isEqualTo("/u/0/mail?size=25&view=conversations#c-c1");
  }

  @Test
  void what_was_read_of_a_long_conversation_is_folded() {
    deliverTwoConversations();

    Document page = page("/u/0/conversations/c1");

    assertThat(page.select(".letter").eachAttr("id"))
        .containsExactly("m-m5", "m-m4", "m-m3", "m-m1");
    assertThat(page.select(".letter[open]").eachAttr("id")).containsExactly("m-m4", "m-m1");
    assertThat(page.select(".letter .badge").eachText()).containsExactly("Unread");
  }

  @Test
  void a_program_gets_the_messages_of_a_conversation() {
    deliverTwoConversations();

    JsonObject answer =
        JsonParser.parseString(browser.get("/api/v1/accounts/0/conversations/c1").body())
            .getAsJsonObject();

    assertThat(answer.keySet()).containsExactly("id", "messages");
    assertThat(answer.get("id").getAsString()).isEqualTo("c1");
    assertThat(answer.getAsJsonArray("messages").asList())
        .extracting(message -> message.getAsJsonObject().get("text").getAsString())
        .containsExactly("Text 5", "Text 4", "Text 3", "Text 1");
  }

  @Test
  void what_is_not_shown_of_a_conversation_is_said_with_a_way_to_it() {
    deliverTwoConversations();
    deliverText(6, "Dear Ada, ".repeat(150_000));
    front.mailbox.garble(ADA.id(), new MessageId("m5"));

    Document page = page("/u/0/conversations/c1");
    JsonArray messages =
        JsonParser.parseString(browser.get("/api/v1/accounts/0/conversations/c1").body())
            .getAsJsonObject()
            .getAsJsonArray("messages");

    assertThat(page.select("#m-m6 .note").text())
        .isEqualTo(
            "The text of this message is too large to show here as a whole (1.5 MB): you see its"
                + " beginning. Open this message");
    assertThat(page.select("#m-m6 .note a").attr("href")).startsWith("/u/0/mail/m6");
    assertThat(page.select("#m-m6 .body").text()).startsWith("Dear Ada, Dear Ada");
    assertThat(page.select("#m-m5 .note").text())
        .isEqualTo(
            "The text of this message was not loaded together with its conversation. Open this"
                + " message");
    assertThat(page.text()).doesNotContain("This message has no text");
    assertThat(messages.get(0).getAsJsonObject().get("textMissing"))
        .hasToString("{\"reason\":\"too-large\",\"bytes\":1500000}");
    assertThat(messages.get(1).getAsJsonObject().get("textMissing"))
        .hasToString("{\"reason\":\"not-read\",\"bytes\":null}");
    assertThat(messages.get(2).getAsJsonObject().get("textMissing").isJsonNull()).isTrue();
  }

  /// A message of the first conversation with this text.
  private void deliverText(int minutes, String text) {
    MessageSummary summary =
        new MessageSummary(
            new MessageId("m" + minutes),
            new ConversationId("c1"),
            new Correspondent("Grace", "grace@example.com"),
            "Long",
            "Dear Ada",
            front.clock.instant().minus(Duration.ofMinutes(minutes)),
            Set.of(),
            false);
    front.mailbox.deliver(
        ADA.id(),
        new Message(summary, List.of(), List.of(), new MessageBody.Plain(text), List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "a%20b", "%3Cscript%3E"})
  void a_conversation_that_is_not_there_is_not_found(String id) {
    HttpResponse<String> page = browser.get("/u/0/conversations/" + id + "?q=subject");
    HttpResponse<String> api = browser.get("/api/v1/accounts/0/conversations/" + id);

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(Jsoup.parse(page.body()).select("h1").text())
        .isEqualTo("There is no such conversation");
    assertThat(Jsoup.parse(page.body()).select(".actions a").attr("href"))
        .isEqualTo("/u/0/mail?q=subject");
    assertThat(api.statusCode()).isEqualTo(404);
    assertThat(api.body()).contains("/problems/");
  }

  @Test
  void a_grant_that_ended_comes_back_to_the_conversation() {
    deliverTwoConversations();
    front.google.endGrant(ADA.id());
    front.google.refuseAccessTokens(ADA.id());

    assertThat(
            page("/u/0/conversations/c1?q=subject")
                .select("form[action=/u/0/reconnect] input[name=next]")
                .attr("value"))
        .isEqualTo("/u/0/conversations/c1?q=subject");
    assertThat(browser.get("/api/v1/accounts/0/conversations/c1").body())
        .contains("authorizationUrl", "conversations%2Fc1");
  }

  @ParameterizedTest
  @CsvSource({"view=rows, 400", "view=messages&view=messages, 400", "view=messages, 200"})
  void a_view_that_is_not_known_is_refused(String query, int status) {
    assertThat(browser.get("/u/0/mail?" + query).statusCode()).isEqualTo(status);
  }
}
