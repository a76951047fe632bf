package hexmail.emulator.gmail;

import static hexmail.emulator.gmail.AdaClient.ADA;
import static hexmail.emulator.gmail.AdaClient.kinds;
import static hexmail.emulator.gmail.AdaClient.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.Fault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryMethodsTest {
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
  void without_a_change_there_is_no_history_but_an_id() {
    assertThat(since(start, "&prettyPrint=false").toString())
        .isEqualTo("{\"historyId\":\"" + start + "\"}");
  }

  @Test
  void each_change_is_one_record_in_googles_shape() {
    String id = google.deliver("Lunch");
    google.label(id, List.of("STARRED", "Trips"), List.of("UNREAD"));
    google.control().delete(ADA, id);

    JsonObject response = since(start, "");

    List<String> ids = texts(response, "history", "id");
    String message = "{\"id\":\"" + id + "\",\"threadId\":\"" + id + "\"";
    String trips = google.control().labels().create(ADA, "Trips");
    assertThat(
            response.getAsJsonArray("history").asList().stream()
                .map(JsonElement::toString)
                .toList())
        .containsExactly(
            record(ids.get(0), message, "messagesAdded", "\"INBOX\",\"UNREAD\"", ""),
            record(
                ids.get(1),
                message,
                "labelsAdded",
                "\"INBOX\",\"STARRED\",\"UNREAD\",\"" + trips + "\"",
                "\"STARRED\",\"" + trips + "\""),
            record(
                ids.get(2),
                message,
                "labelsRemoved",
                "\"INBOX\",\"STARRED\",\"" + trips + "\"",
                "\"UNREAD\""),
            record(
                ids.get(3),
                message,
                "messagesDeleted",
                "\"INBOX\",\"STARRED\",\"" + trips + "\"",
                ""));
    assertThat(ids.stream().map(Long::parseLong)).isSorted().doesNotHaveDuplicates();
    assertThat(Long.parseLong(ids.getLast()) - Long.parseLong(start)).isGreaterThan(4);
    assertThat(response.get("historyId").getAsString())
        .isEqualTo(ids.getLast())
        .isEqualTo(google.historyId());
  }

  private static String record(
      String id, String message, String kind, String labels, String changed) {
    return "{\"id\":\"%s\",\"messages\":[%s}],\"%s\":[{\"message\":%s,\"labelIds\":[%s]}%s}]}"
        .formatted(
            id,
            message,
            kind,
            message,
            labels,
            changed.isEmpty() ? "" : ",\"labelIds\":[" + changed + "]");
  }

  @Test
  void what_changes_nothing_leaves_no_record() {
    String id = google.deliver("Lunch");
    String before = google.historyId();

    google.label(id, List.of("INBOX"), List.of("STARRED", "No such label"));
    google.control().delete(ADA, "ffff");

    assertThat(google.historyId()).isEqualTo(before);
    assertThat(google.json("labels").toString()).doesNotContain("No such label");
  }

  @Test
  void kinds_and_a_label_narrow_it() {
    String one = google.deliver("one");
    String two = google.deliver("two");
    google.label(two, List.of("STARRED"), List.of("UNREAD"));
    google.label(two, List.of(), List.of("STARRED"));
    google.control().delete(ADA, one);

    assertThat(kinds(since(start, "&historyTypes=labelAdded&historyTypes=labelRemoved")))
        .containsExactly("labelsAdded", "labelsRemoved", "labelsRemoved");
    assertThat(kinds(since(start, "&historyTypes=messageDeleted")))
        .containsExactly("messagesDeleted");
    assertThat(kinds(since(start, "&labelId=STARRED")))
        .containsExactly("labelsAdded", "labelsRemoved", "labelsRemoved");
    assertThat(since(start, "&labelId=SENT").has("history")).isFalse();
  }

  @Test
  void pages_hold_each_record_once_and_what_comes_meanwhile() {
    for (int i = 0; i < 5; i++) {
      google.deliver("message " + i);
    }

    JsonObject first = since(start, "&maxResults=3");
    String token = first.get("nextPageToken").getAsString();
    google.deliver("late");
    JsonObject second = since(start, "&maxResults=3&pageToken=" + token);

    List<String> all = texts(since(start, ""), "history", "id");
    List<String> paged = new ArrayList<>(texts(first, "history", "id"));
    paged.addAll(texts(second, "history", "id"));
    assertThat(paged).hasSize(6).isEqualTo(all);
    assertThat(second.has("nextPageToken")).isFalse();
    assertThat(second.get("historyId").getAsString()).isEqualTo(google.historyId());
  }

  @Test
  void a_page_holds_500_at_most_and_100_by_default() {
    String id = google.deliver("Lunch");
    for (int i = 0; i < 260; i++) {
      google.label(id, List.of("STARRED"), List.of());
      google.label(id, List.of(), List.of("STARRED"));
    }

    assertThat(since(start, "").getAsJsonArray("history")).hasSize(100);
    assertThat(since(start, "&maxResults=9999").getAsJsonArray("history")).hasSize(500);
  }

  @Test
  void a_page_token_is_good_for_its_request_only() {
    google.deliver("one");
    google.deliver("two");
    String token = since(start, "&maxResults=1").get("nextPageToken").getAsString();
    String list = google.json("messages?maxResults=1").get("nextPageToken").getAsString();

    assertThat(google.status("history?startHistoryId=" + start + "&pageToken=" + token))
        .isEqualTo(200);
    for (String other :
        List.of(
            "history?startHistoryId=" + google.historyId() + "&pageToken=" + token,
            "history?startHistoryId=" + start + "&labelId=INBOX&pageToken=" + token,
            "history?startHistoryId=" + start + "&historyTypes=labelAdded&pageToken=" + token,
            "history?startHistoryId=" + start + "&pageToken=" + list,
            "messages?pageToken=" + token)) {
      assertThat(google.get(other).statusCode()).isEqualTo(400);
      assertThat(google.get(other).body()).contains("\"Invalid pageToken\"");
    }
  }

  @Test
  void wrong_parameters_are_refused() {
    assertThat(google.status("history")).isEqualTo(400);
    assertThat(google.status("history?startHistoryId=x")).isEqualTo(400);
    assertThat(google.status("history?startHistoryId=" + start + "&historyTypes=nothing"))
        .isEqualTo(400);
  }

  @Test
  void calls_are_counted_and_can_be_disturbed() {
    since(start, "");
    google.control().fault(Endpoint.HISTORY_LIST, Fault.status(503));

    assertThat(google.status("history?startHistoryId=" + start)).isEqualTo(503);
    assertThat(google.control().count(Endpoint.HISTORY_LIST)).isEqualTo(2);
    assertThat(google.json("history?startHistoryId=" + start + "&fields=historyId").keySet())
        .containsExactly("historyId");
  }
}
