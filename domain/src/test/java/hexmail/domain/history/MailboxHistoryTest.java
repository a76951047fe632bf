package hexmail.domain.history;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.history.MailboxChange.Added;
import hexmail.domain.history.MailboxChange.Deleted;
import hexmail.domain.history.MailboxChange.LabelsAdded;
import hexmail.domain.history.MailboxChange.LabelsRemoved;
import hexmail.domain.history.MailboxHistory.Changes;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MailboxHistoryTest {
  private static final MessageSummary TEA = summary("tea", LabelId.INBOX);
  private static final MessageSummary RAIN = summary("rain", LabelId.INBOX, LabelId.UNREAD);

  private static MessageSummary summary(String id, LabelId... labels) {
    return new MessageSummary(
        new MessageId(id),
        new ConversationId(id),
        Correspondent.UNKNOWN,
        "",
        "",
        Instant.EPOCH,
        Set.of(labels),
        false);
  }

  private static List<MessageSummary> after(MailboxChange... changes) {
    return new Changes(List.of(changes), new HistoryId(7)).applyTo(List.of(TEA, RAIN));
  }

  @Test
  void labels_become_those_at_the_last_history_id() {
    assertThat(
            after(
                new LabelsAdded(TEA.id(), Set.of(LabelId.UNREAD, LabelId.SPAM)),
                new LabelsRemoved(TEA.id(), Set.of(LabelId.SPAM, LabelId.INBOX)),
                new LabelsAdded(TEA.id(), Set.of(LabelId.SPAM))))
        .containsExactly(TEA.withLabels(Set.of(LabelId.UNREAD, LabelId.SPAM)), RAIN);
  }

  @Test
  void deleted_messages_are_left_out() {
    assertThat(
            after(
                new LabelsAdded(TEA.id(), Set.of(LabelId.TRASH)),
                new Deleted(TEA.id(), TEA.conversation()),
                new LabelsRemoved(TEA.id(), Set.of(LabelId.INBOX))))
        .containsExactly(RAIN);
  }

  @Test
  void changes_that_a_summary_contains_lead_to_the_same_result() {
    MailboxChange[] changes = {
      new Added(TEA.id()),
      new LabelsAdded(TEA.id(), Set.of(LabelId.UNREAD)),
      new LabelsRemoved(TEA.id(), Set.of(LabelId.UNREAD))
    };

    assertThat(after(changes)).containsExactly(TEA, RAIN);
  }

  @Test
  void changes_of_other_messages_have_no_effect() {
    assertThat(after(new Deleted(new MessageId("snow"), new ConversationId("snow"))))
        .containsExactly(TEA, RAIN);
  }
}
