package hexmail.domain.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import hexmail.domain.history.HistoryId;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConversationSummaryTest {
  private static final ConversationId TEA = new ConversationId("tea");
  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

  private static ConversationSummary of(MessageSummary... messages) {
    return new ConversationSummary(TEA, new HistoryId(7), List.of(messages));
  }

  private static MessageSummary message(int second, LabelId... labels) {
    return new MessageSummary(
        new MessageId("m" + second),
        TEA,
        Correspondent.UNKNOWN,
        "",
        "",
        NOON.plusSeconds(second),
        Set.of(labels),
        false);
  }

  @Test
  void it_has_at_least_one_message() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of())
        .withMessage("A conversation has at least one message");
  }

  @Test
  void later_changes_to_what_it_was_made_from_do_not_reach_it() {
    List<MessageSummary> messages = new ArrayList<>(List.of(message(1)));

    ConversationSummary summary = new ConversationSummary(TEA, new HistoryId(7), messages);
    messages.clear();

    assertThat(summary.messages()).containsExactly(message(1));
  }

  @Test
  void its_time_is_that_of_the_message_received_last_wherever_that_is() {
    assertThat(of(message(1)).lastReceivedAt()).isEqualTo(NOON.plusSeconds(1));
    assertThat(of(message(1), message(9), message(3)).lastReceivedAt())
        .isEqualTo(NOON.plusSeconds(9));
    assertThat(of(message(1), message(9, LabelId.TRASH)).lastReceivedAt())
        .isEqualTo(NOON.plusSeconds(9));
  }

  @Test
  void messages_in_spam_and_bin_are_not_shown_when_there_are_others() {
    MessageSummary first = message(1, LabelId.INBOX);
    MessageSummary last = message(4);

    assertThat(of(first, message(2, LabelId.SPAM), message(3, LabelId.TRASH), last).shown(null))
        .containsExactly(first, last);
  }

  @Test
  void in_spam_or_bin_the_messages_there_are_shown() {
    MessageSummary spam = message(1, LabelId.SPAM);
    MessageSummary bin = message(2, LabelId.TRASH);
    MessageSummary inbox = message(3, LabelId.INBOX);
    ConversationSummary conversation = of(spam, bin, inbox);

    assertThat(conversation.shown(LabelId.SPAM)).containsExactly(spam);
    assertThat(conversation.shown(LabelId.TRASH)).containsExactly(bin);
    assertThat(conversation.shown(LabelId.INBOX)).containsExactly(inbox);
  }

  @Test
  void without_others_messages_in_spam_and_bin_are_shown() {
    MessageSummary spam = message(1, LabelId.SPAM);
    MessageSummary bin = message(2, LabelId.TRASH, LabelId.UNREAD);

    assertThat(of(spam, bin).shown(null)).containsExactly(spam, bin);
  }
}
