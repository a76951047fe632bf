package hexmail.adapter.http.mailbox;

import static hexmail.adapter.http.front.Front.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenedConversationTest {
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
  void a_conversation_shows_all_its_messages_oldest_first() {
    mail.deliver(1, "c1", "Grace", LabelId.INBOX);
    mail.deliver(3, "c1", "Alan", LabelId.INBOX);

    Document page = page("/u/0/conversations/c1?view=conversations&size=10");

    assertThat(page.select("h1").text()).isEqualTo("Subject 1");
    assertThat(page.select(".letter").eachAttr("id")).containsExactly("m-m3", "m-m1");
    assertThat(page.select(".letter strong").eachText()).containsExactly("Alan", "Grace");
    assertThat(page.select(".letter .body").eachText()).containsExactly("Text 3", "Text 1");
    assertThat(page.select(".letter > summary time").eachText()).containsExactly("11:57", "11:59");
    assertThat(page.select(".letter[open]").eachAttr("id")).containsExactly("m-m1");
    assertThat(page.select(".letter .about a").eachAttr("href"))
        .containsExactly(
            "/u/0/mail/m3/source",
            "/u/0/mail/m3?size=10&view=conversations",
            "/u/0/mail/m1/source",
            "/u/0/mail/m1?size=10&view=conversations");
    assertThat(page.select(".toolbar a").attr("href"))
        .isEqualTo("/u/0/mail?size=10&view=conversations#c-c1");
  }

  @Test
  void what_was_read_of_a_long_conversation_is_folded() {
    mail.deliverTwoConversations();

    Document page = page("/u/0/conversations/c1");

    assertThat(page.select(".letter").eachAttr("id"))
        .containsExactly("m-m5", "m-m4", "m-m3", "m-m1");
    assertThat(page.select(".letter[open]").eachAttr("id")).containsExactly("m-m4", "m-m1");
    assertThat(page.select(".letter .badge").eachText()).containsExactly("Unread");
  }

  @Test
  void a_program_gets_the_messages_of_a_conversation() {
    mail.deliverTwoConversations();

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
    mail.deliverTwoConversations();
    mail.deliverText(6, "Dear Ada, ".repeat(150_000));
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
    mail.deliverTwoConversations();
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
}
