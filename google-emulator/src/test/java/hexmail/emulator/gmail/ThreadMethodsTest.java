package hexmail.emulator.gmail;

import static hexmail.emulator.gmail.AdaClient.ADA;
import static hexmail.emulator.gmail.AdaClient.LATER;
import static hexmail.emulator.gmail.AdaClient.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.Fault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThreadMethodsTest {
  @TempDir Path data;
  private AdaClient google;

  @BeforeEach
  void begin() {
    google = new AdaClient(data);
    google.control().empty(ADA);
  }

  @AfterEach
  void end() {
    google.close();
  }

  /// Delivers a message this number of seconds later and returns its id. The first word of
  /// `subject` is the subject of the conversation.
  private String deliver(int seconds, String subject, String headers, String... labels) {
    String message =
        "From: Grace <grace@example.com>\r\nSubject: %s\r\n%s\r\nIt's <%s>.\r\n"
            .formatted(subject.replaceFirst(" .*", ""), headers, subject);
    return google.control().deliver(ADA, message, LATER.plusSeconds(seconds), List.of(labels));
  }

  /// Lunch (two messages), then tea in between, then a third one for lunch.
  private record Talks(String lunch, String lunchTwo, String tea, String lunchThree) {}

  private Talks talks() {
    return new Talks(
        deliver(1, "lunch", "Message-ID: <l1@x>\r\n", "INBOX"),
        deliver(2, "lunch two", "Message-ID: <l2@x>\r\nIn-Reply-To: <l1@x>\r\n", "SENT"),
        deliver(3, "tea", "Message-ID: <t@x>\r\n", "INBOX", "UNREAD"),
        deliver(4, "lunch three", "References: <l1@x> <l2@x>\r\n", "TRASH"));
  }

  @Test
  void conversations_are_listed_by_their_newest_message_that_matches() {
    Talks talks = talks();

    assertThat(threads("")).containsExactly(talks.tea(), talks.lunch());
    assertThat(threads("includeSpamTrash=true")).containsExactly(talks.lunch(), talks.tea());
    assertThat(threads("labelIds=INBOX")).containsExactly(talks.tea(), talks.lunch());
    assertThat(threads("labelIds=SENT")).containsExactly(talks.lunch());
    assertThat(threads("q=lunch")).containsExactly(talks.lunch());
    assertThat(google.json("threads?q=nothing").toString()).isEqualTo("{\"resultSizeEstimate\":0}");
  }

  private List<String> threads(String parameters) {
    return texts(google.json("threads?" + parameters), "threads", "id");
  }

  @Test
  void an_entry_has_the_newest_snippet_and_the_newest_change() {
    Talks talks = talks();
    google.label(talks.lunchTwo(), List.of("STARRED"), List.of());

    JsonObject lunch = google.json("threads").getAsJsonArray("threads").get(1).getAsJsonObject();

    assertThat(lunch.toString())
        .isEqualTo(
            "{\"id\":\"%s\",\"snippet\":\"It&#39;s &lt;lunch three&gt;.\",\"historyId\":\"%s\"}"
                .formatted(talks.lunch(), google.historyId()));
  }

  @Test
  void pages_hold_each_conversation_once() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 23; i++) {
      String responses = i % 3 == 2 ? "In-Reply-To: <m" + (i - 2) + "@x>\r\n" : "";
      String id = deliver(i, "number " + i, "Message-ID: <m" + i + "@x>\r\n" + responses, "INBOX");
      all.add(i % 3 == 2 ? all.remove(all.size() - 2) : id);
    }

    List<String> walked = new ArrayList<>();
    Optional<String> token = Optional.of("");
    while (token.isPresent()) {
      JsonObject page = google.json("threads?maxResults=4&pageToken=" + token.get());
      walked.addAll(texts(page, "threads", "id"));
      token = Optional.ofNullable(page.get("nextPageToken")).map(next -> next.getAsString());
    }

    assertThat(walked).hasSize(16).isEqualTo(all.reversed());
  }

  @Test
  void a_page_token_is_good_for_its_listing_only() {
    talks();
    String ofThreads = google.json("threads?maxResults=1").get("nextPageToken").getAsString();
    String ofMessages = google.json("messages?maxResults=1").get("nextPageToken").getAsString();

    assertThat(google.status("threads?pageToken=" + ofThreads)).isEqualTo(200);
    assertThat(google.status("threads?q=tea&pageToken=" + ofThreads)).isEqualTo(400);
    assertThat(google.status("threads?pageToken=" + ofMessages)).isEqualTo(400);
    assertThat(google.status("messages?pageToken=" + ofThreads)).isEqualTo(400);
    assertThat(google.status("threads?labelIds=NOPE")).isEqualTo(400);
  }

  @Test
  void a_conversation_has_all_its_messages_the_oldest_first() {
    Talks talks = talks();

    JsonObject lunch = google.json("threads/" + talks.lunch());

    assertThat(lunch.keySet()).containsExactly("id", "historyId", "messages");
    assertThat(texts(lunch, "messages", "id"))
        .containsExactly(talks.lunch(), talks.lunchTwo(), talks.lunchThree());
    assertThat(texts(lunch, "messages", "threadId")).containsOnly(talks.lunch());
    assertThat(lunch.get("historyId").getAsString()).isEqualTo(google.historyId());
    assertThat(lunch.getAsJsonArray("messages").get(0))
        .isEqualTo(google.json("messages/" + talks.lunch()));
  }

  @Test
  void a_conversation_comes_in_the_formats_of_messages_but_raw() {
    Talks talks = talks();
    String path = "threads/" + talks.tea();

    assertThat(google.json(path + "?format=minimal").toString()).doesNotContain("payload");
    assertThat(
            google
                .json(path + "?format=metadata&metadataHeaders=subject")
                .getAsJsonArray("messages"))
        .singleElement()
        .isEqualTo(
            google.json("messages/" + talks.tea() + "?format=metadata&metadataHeaders=subject"));
    assertThat(google.status(path + "?format=raw")).isEqualTo(400);
  }

  @Test
  void a_conversation_that_is_not_there_is_not_found() {
    Talks talks = talks();
    google.control().delete(ADA, talks.tea());

    assertThat(google.status("threads/" + talks.tea())).isEqualTo(404);
    assertThat(google.status("threads/" + talks.lunchTwo())).isEqualTo(404);
    assertThat(google.status("threads/xyz")).isEqualTo(400);
  }

  @Test
  void calls_are_counted_and_can_be_disturbed() {
    Talks talks = talks();
    google.control().fault(Endpoint.THREADS_LIST, Fault.status(503));
    google.control().fault(Endpoint.THREADS_GET, Fault.status(502));

    assertThat(google.status("threads")).isEqualTo(503);
    assertThat(google.status("threads/" + talks.tea())).isEqualTo(502);
    assertThat(google.status("threads/" + talks.tea())).isEqualTo(200);
    assertThat(google.control().count(Endpoint.THREADS_LIST)).isEqualTo(1);
    assertThat(google.control().count(Endpoint.THREADS_GET)).isEqualTo(2);
  }
}
