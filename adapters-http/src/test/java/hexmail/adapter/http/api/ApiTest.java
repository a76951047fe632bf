package hexmail.adapter.http.api;

import static hexmail.adapter.http.front.Front.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.domain.message.Attachment;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.Label;
import hexmail.domain.message.LabelColor;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.LabelVisibility;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageId;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApiTest {
  private static final String MESSAGES = "/api/v1/accounts/0/messages";

  @Test
  void lists_the_accounts_of_the_session() {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);

      var answer = ada.get("/api/v1/accounts");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
          .isEqualToIgnoringCase("application/json;charset=utf-8");
      assertThat(answer.body())
          .isEqualTo(
              "{\"accounts\":[{\"slot\":0,\"id\":\"108204268033311374519\","
                  + "\"email\":\"ada@example.com\",\"state\":\"active\","
                  + "\"scopes\":[\"https://www.googleapis.com/auth/gmail.readonly\",\"openid\"],"
                  + "\"consentedAt\":\"2026-05-04T12:00:00Z\"}]}");
    }
  }

  @Test
  void says_that_a_grant_has_ended() {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      front.google.endGrant(ADA.id());
      ada.get(MESSAGES);

      assertThat(ada.get("/api/v1/accounts").body()).contains("\"state\":\"revoked\"");
    }
  }

  @Test
  void gives_a_page_of_summaries() {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      front.deliver(1);

      var answer = ada.get(MESSAGES);

      assertThat(answer.body())
          .isEqualTo(
              "{\"messages\":[{\"id\":\"m0001\",\"threadId\":\"tm0001\","
                  + "\"from\":{\"name\":\"Grace Hopper\",\"address\":\"grace@example.com\"},"
                  + "\"to\":[],\"subject\":\"Subject of m0001\",\"snippet\":\"It begins \\\"so\\\" <b>\","
                  + "\"date\":\"2026-05-04T11:59:00Z\",\"labels\":[\"INBOX\",\"UNREAD\"],"
                  + "\"unread\":true,\"hasAttachment\":false}],\"nextCursor\":null}");
    }
  }

  @Test
  void leads_through_all_pages_by_cursors() {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      front.deliver(123);
      List<String> ids = new ArrayList<>();
      List<Integer> sizes = new ArrayList<>();

      String path = MESSAGES + "?size=50";
      while (!path.isEmpty()) {
        JsonObject page = json(ada.get(path));
        List<String> found = ids(page);
        sizes.add(found.size());
        ids.addAll(found);
        JsonElement next = page.get("nextCursor");
        path = next.isJsonNull() ? "" : MESSAGES + "?size=50&cursor=" + next.getAsString();
      }

      assertThat(sizes).containsExactly(50, 50, 23);
      assertThat(ids).hasSize(123).doesNotHaveDuplicates().isSorted();
    }
  }

  @Test
  void searches_and_filters() {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      front.deliver(12);

      assertThat(ids(json(ada.get(MESSAGES + "?q=subject+of+m0011")))).containsExactly("m0011");
      assertThat(ids(json(ada.get(MESSAGES + "?label=STARRED")))).isEmpty();
      assertThat(ids(json(ada.get(MESSAGES + "?label=&cursor=&q=&size=2"))))
          .containsExactly("m0001", "m0002");
    }
  }

  @Test
  void gives_a_message_with_its_text() {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      Message plain = Front.message("m1", front.clock.instant(), 0);
      front.mailbox.deliver(ADA.id(), plain);
      front.mailbox.deliver(
          ADA.id(),
          new Message(
              Front.message("m2", front.clock.instant(), 0).summary(),
              List.of(),
              List.of(new Correspondent("", "c@example.com")),
              new MessageBody.Html("<p>Hello <b>Ada</b><script>alert(1)</script>"),
              List.of(new Attachment("1.2", "a \"b\".pdf", "application/pdf", 17))));
      front.mailbox.deliver(
          ADA.id(),
          new Message(
              Front.message("m3", front.clock.instant(), 0).summary(),
              List.of(),
              List.of(),
              new MessageBody.Nothing(),
              List.of()));

      JsonObject first = json(ada.get(MESSAGES + "/m1"));
      JsonObject second = json(ada.get(MESSAGES + "/m2"));
      JsonObject third = json(ada.get(MESSAGES + "/m3"));

      assertThat(first.keySet())
          .containsExactly(
              "id",
              "threadId",
              "from",
              "to",
              "cc",
              "bcc",
              "replyTo",
              "subject",
              "date",
              "labels",
              "unread",
              "text",
              "textMissing",
              "attachments");
      assertThat(first.get("subject").getAsString()).isEqualTo("Subject of m1");
      assertThat(first.get("to"))
          .hasToString("[{\"name\":\"Ada\",\"address\":\"ada@example.com\"}]");
      assertThat(first.get("date").getAsString()).isEqualTo("2026-05-04T12:00:00Z");
      assertThat(first.get("text").getAsString()).isEqualTo("Text of m1");
      assertThat(second.get("text").getAsString())
          .contains("Hello Ada")
          .doesNotContain("alert", "<");
      assertThat(second.get("cc")).hasToString("[{\"name\":\"\",\"address\":\"c@example.com\"}]");
      assertThat(second.get("attachments"))
          .hasToString(
              "[{\"partId\":\"1.2\",\"name\":\"a \\\"b\\\".pdf\",\"type\":\"application/pdf\","
                  + "\"bytes\":17}]");
      assertThat(third.get("text").isJsonNull()).isTrue();
      assertThat(third.get("textMissing").isJsonNull()).isTrue();
    }
  }

  @Test
  void gives_the_labels() {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      LabelColor green = new LabelColor("#ffffff", "#16a766");
      addLabel(front, "L1", new LabelVisibility.Shown(), green);
      addLabel(front, "L2", new LabelVisibility.ShownIfUnread(), null);
      addLabel(front, "L3", new LabelVisibility.Hidden(), null);
      front.deliver(2);
      Set<LabelId> travel = Set.of(new LabelId("L1"));
      front.mailbox.relabel(ADA.id(), new MessageId("m0002"), travel, Set.of());

      assertThat(ada.get("/api/v1/accounts/0/labels").body())
          .startsWith(
              "{\"labels\":[{\"id\":\"INBOX\",\"name\":\"INBOX\",\"own\":false,"
                  + "\"visibility\":\"shown\",\"unread\":null,\"messagesUnread\":2,\"color\":null},")
          .endsWith(
              "{\"id\":\"L1\",\"name\":\"Reisen\",\"own\":true,\"visibility\":\"shown\","
                  + "\"unread\":null,\"messagesUnread\":1,"
                  + "\"color\":{\"text\":\"#ffffff\",\"background\":\"#16a766\"}},"
                  + "{\"id\":\"L2\",\"name\":\"Reisen\",\"own\":true,"
                  + "\"visibility\":\"shownIfUnread\",\"unread\":false,\"messagesUnread\":0,"
                  + "\"color\":null},"
                  + "{\"id\":\"L3\",\"name\":\"Reisen\",\"own\":true,\"visibility\":\"hidden\","
                  + "\"unread\":null,\"messagesUnread\":null,\"color\":null}]}");
    }
  }

  private static void addLabel(
      Front front, String id, LabelVisibility visibility, @Nullable LabelColor color) {
    front.mailbox.addLabel(ADA.id(), new Label(new LabelId(id), "Reisen", true, visibility, color));
  }

  private static JsonObject json(HttpResponse<String> answer) {
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  private static List<String> ids(JsonObject page) {
    return page.getAsJsonArray("messages").asList().stream()
        .map(message -> message.getAsJsonObject().get("id").getAsString())
        .toList();
  }
}
