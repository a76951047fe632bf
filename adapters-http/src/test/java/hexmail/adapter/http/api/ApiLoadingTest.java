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

/// What a program gets while Google tells only a part of a page, or nothing.
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
    HttpResponse<String> answer = ada.get(MESSAGES);
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
}
