package hexmail.adapter.google;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.google.GoogleAdapter.Limits;
import hexmail.adapter.google.fixture.StubGoogle;
import hexmail.domain.history.HistoryId;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.MessageId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What each class may use of a minute of 400 units: summaries 340, content 380, listing all.
class QuotaClassTest {
  private static final String ME = "/gmail/v1/users/me/";
  private static final MailboxAccess ACCESS = StubGoogle.access("token");

  private final StubGoogle google = new StubGoogle();
  private final GoogleAdapter adapter =
      StubGoogle.adapter(
          StubGoogle.settings(google.endpoints(null), new Limits(400, Map.of(), false)));
  private final List<MessageId> ids =
      IntStream.range(0, 20).mapToObj(number -> new MessageId("a" + number)).toList();

  QuotaClassTest() {
    for (MessageId id : ids) {
      google.json(
          ME + "messages/" + id.value(),
          "{\"id\":\"%1$s\",\"threadId\":\"%1$s\"}".formatted(id.value()));
    }
    google.json(ME + "messages", "{}");
    google.json(ME + "history", "{\"historyId\":\"7\"}");
    google.json(ME + "threads/a1", "{\"id\":\"a1\",\"messages\":[{\"id\":\"a1\"}]}");
  }

  @AfterEach
  void close() {
    adapter.close();
    google.close();
  }

  @Test
  void after_the_units_for_summaries_are_used_messages_are_read_and_listed() {
    useUnits(17);
    assertThat(adapter.mailbox().summaries(ACCESS, ids.subList(17, 18)))
        .isEqualTo(new Throttled<>(Duration.ofMinutes(1)));

    assertThat(adapter.messageReader().read(ACCESS, ids.get(18))).isInstanceOf(Found.class);
    assertThat(adapter.messageReader().read(ACCESS, ids.get(19))).isInstanceOf(Found.class);
    assertThat(adapter.messageReader().read(ACCESS, ids.get(19)))
        .isEqualTo(new Throttled<>(Duration.ofMinutes(1)));

    for (int list = 0; list < 3; list++) {
      assertThat(list()).isInstanceOf(Found.class);
    }
    assertThat(adapter.mailbox().changes(ACCESS, new HistoryId(3))).isInstanceOf(Found.class);
    assertThat(list()).isEqualTo(new Throttled<>(Duration.ofMinutes(1)));
  }

  @Test
  void after_the_units_for_summaries_are_used_a_conversation_is_read() {
    useUnits(17);

    assertThat(adapter.messageReader().conversation(ACCESS, new ConversationId("a1")))
        .isInstanceOf(Found.class);
  }

  @Test
  void background_summaries_are_reported_as_waiting() {
    useUnits(17);
    MailboxAccess background =
        new MailboxAccess(ACCESS.account(), ACCESS.token(), Urgency.BACKGROUND);

    assertThat(adapter.mailbox().summaries(background, ids.subList(17, 20)))
        .isEqualTo(new Throttled<>(Duration.ofMinutes(1)));
  }

  private void useUnits(int rows) {
    assertThat(adapter.mailbox().summaries(ACCESS, ids.subList(0, rows)))
        .satisfies(answer ->
            assertThat(((Found<?>) answer).value()).extracting("waiting").isEqualTo(List.of()));
  }

  private Object list() {
    return adapter.mailbox().list(ACCESS, new ListRequest(MailQuery.EVERYTHING, null, null, 50));
  }
}
