package hexmail.adapter.http.api;

import static hexmail.adapter.http.front.Front.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.domain.message.MessageId;
import hexmail.domain.outage.Outage;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a program gets while Google returns only a part of a page, or nothing.
class ApiLoadingTest {
  private static final String MESSAGES = "/api/v1/accounts/0/messages";
  private static final MessageId SECOND = new MessageId("m0002");

  private Front front;
  private Browser ada;

  @BeforeEach
  void start() {
    front = Front.start();
    ada = front.signedIn(ADA);
    front.deliver(2);
  }

  @AfterEach
  void stop() {
    front.close();
  }

  private HttpResponse<String> page() {
    return answer(MESSAGES);
  }

  private HttpResponse<String> answer(String path) {
    HttpResponse<String> answer = ada.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer;
  }

  private static JsonObject json(HttpResponse<String> answer) {
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  @Test
  void a_message_that_is_not_read_yet_is_an_id_that_is_loading() {
    front.mailbox.throttle(SECOND, Duration.ofMillis(2_100));

    HttpResponse<String> answer = page();

    assertThat(answer.body())
        .endsWith(",{\"id\":\"m0002\",\"loading\":true}],\"nextCursor\":null}");
    assertThat(answer.headers().allValues("Retry-After")).containsExactly("3");
    assertThat(json(answer).getAsJsonArray("messages").get(0).getAsJsonObject().has("loading"))
        .isFalse();
  }

  @Test
  void a_message_that_is_read_again_has_what_was_known_of_it() {
    page();
    front.mailbox.expireHistory(ADA.id());
    front.mailbox.throttle(SECOND, Duration.ofSeconds(1));

    JsonObject second = json(page()).getAsJsonArray("messages").get(1).getAsJsonObject();

    assertThat(second.get("subject").getAsString()).isEqualTo("Subject of m0002");
    assertThat(second.get("loading").getAsBoolean()).isTrue();
  }

  @Test
  void a_whole_page_is_nothing_to_come_back_for() {
    HttpResponse<String> answer = page();

    assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
    assertThat(json(answer).keySet()).containsExactly("messages", "nextCursor");
  }

  @Test
  void a_page_as_it_was_seen_last_says_so() {
    page();
    front.mailbox.outage(Outage.TOO_SLOW);

    JsonObject down = json(page());

    assertThat(down.keySet()).containsExactly("messages", "nextCursor", "current");
    assertThat(down.get("current").getAsBoolean()).isFalse();
    assertThat(down.getAsJsonArray("messages")).hasSize(2);
  }

  @Test
  void an_opened_message_that_is_not_told_now_is_its_row_that_is_loading() {
    JsonObject row = json(page()).getAsJsonArray("messages").get(1).getAsJsonObject();
    front.mailbox.throttle(SECOND, Duration.ofMillis(2_100));

    HttpResponse<String> answer = answer(MESSAGES + "/m0002");
    row.addProperty("loading", true);

    assertThat(json(answer)).isEqualTo(row);
    assertThat(row.get("snippet").getAsString()).isEqualTo("It begins \"so\" <b>");
    assertThat(answer.headers().allValues("Retry-After")).containsExactly("3");
  }

  @Test
  void an_opened_message_is_whole_again_when_google_is_back() {
    page();
    front.mailbox.outage(Outage.UNREACHABLE);
    HttpResponse<String> away = answer(MESSAGES + "/m0002");
    front.mailbox.outage(null);
    HttpResponse<String> back = answer(MESSAGES + "/m0002");

    assertThat(json(away).get("loading").getAsBoolean()).isTrue();
    assertThat(away.headers().allValues("Retry-After")).containsExactly("5");
    assertThat(json(back).get("text").getAsString()).isEqualTo("Text of m0002");
    assertThat(json(back).has("loading")).isFalse();
    assertThat(back.headers().firstValue("Retry-After")).isEmpty();
  }

  @Test
  void an_opened_message_of_which_nothing_is_known_is_a_problem() {
    front.mailbox.throttle(SECOND, Duration.ofSeconds(2));
    assertThat(ada.get(MESSAGES + "/m0002").statusCode()).isEqualTo(429);
    front.mailbox.outage(Outage.UNREACHABLE);
    assertThat(ada.get(MESSAGES + "/m0002").statusCode()).isEqualTo(503);
  }
}
