package hexmail.emulator.gmail;

import static hexmail.emulator.gmail.AdaClient.ADA;
import static hexmail.emulator.gmail.AdaClient.kinds;
import static hexmail.emulator.gmail.AdaClient.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which points of the history a listing may start from.
class HistoryStartTest {
  @TempDir Path data;
  private AdaClient google;
  private String start;

  @BeforeEach
  void begin() {
    google = new AdaClient(data);
    start = google.historyId();
  }

  @AfterEach
  void end() {
    google.close();
  }

  private JsonObject since(String id, String more) {
    return google.json("history?startHistoryId=" + id + more);
  }

  @Test
  void a_message_tells_the_id_of_its_last_change() {
    String id = google.deliver("Lunch");
    String came = google.historyId();
    assertThat(google.json("messages/" + id).get("historyId").getAsString()).isEqualTo(came);

    google.label(id, List.of(), List.of("UNREAD"));

    assertThat(google.json("messages/" + id).get("historyId").getAsString())
        .isEqualTo(google.historyId())
        .isNotEqualTo(came);
    assertThat(kinds(since(came, ""))).containsExactly("labelsRemoved");
  }

  @Test
  void a_message_of_the_beginning_tells_a_good_start() {
    String oldest = texts(google.json("messages?maxResults=500"), "messages", "id").getLast();
    String point = google.json("messages/" + oldest).get("historyId").getAsString();
    google.deliver("Lunch");

    assertThat(kinds(since(point, ""))).containsExactly("messagesAdded");
  }

  private void assertGone(String id) {
    assertThat(google.status("history?startHistoryId=" + id)).isEqualTo(404);
    assertThat(google.get("history?startHistoryId=" + id).body())
        .contains("\"Requested entity was not found.\"", "\"notFound\"");
  }

  @Test
  void a_start_that_was_never_given_out_is_not_found() {
    assertGone("1");
    assertGone("0");
    assertGone(Long.toString(Long.parseLong(start) + 1));
    assertGone("18446744073709551615");
    assertThat(google.status("history?startHistoryId=18446744073709551616")).isEqualTo(400);
  }

  @Test
  void a_start_is_good_for_a_week() {
    google.wait(Duration.ofDays(6));
    String onSixthDay = google.historyId();
    google.deliver("Lunch");
    assertThat(kinds(since(start, ""))).containsExactly("messagesAdded");

    google.wait(Duration.ofDays(2));

    assertGone(start);
    assertThat(kinds(since(onSixthDay, ""))).containsExactly("messagesAdded");
    google.wait(Duration.ofDays(6));
    assertGone(onSixthDay);
  }

  @Test
  void the_newest_id_is_always_a_good_start() {
    for (int days : List.of(1, 8, 100)) {
      google.wait(Duration.ofDays(days));
      String now = google.historyId();

      assertThat(since(now, "").toString()).isEqualTo("{\"historyId\":\"" + now + "\"}");
    }
    assertGone(start);
  }

  @Test
  void all_ids_can_be_made_too_old() {
    google.deliver("before");
    String before = google.historyId();

    google.control().expireHistory(ADA);

    assertGone(before);
    assertGone(start);
    String after = google.historyId();
    google.deliver("after");
    assertThat(kinds(since(after, ""))).containsExactly("messagesAdded");
    google.post("/_control/mail/expire-history", Map.of("email", ADA));
    assertGone(after);
  }

  @Test
  void ids_of_a_mailbox_that_was_replaced_are_not_found() {
    google.deliver("before");
    String before = google.historyId();

    google.control().empty(ADA);

    assertGone(before);
    assertGone(start);
    String after = google.historyId();
    google.deliver("after");
    assertThat(kinds(since(after, ""))).containsExactly("messagesAdded");
  }
}
