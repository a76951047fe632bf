package hexmail.domain.mailbox;

import static java.util.Comparator.naturalOrder;

import hexmail.domain.history.HistoryId;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageSummary;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// The row of a conversation in a list.
///
/// @param id the conversation
/// @param changed the history id of its last change when it was read
/// @param messages at least one, oldest first, including those in Spam and Bin
public record ConversationSummary(
    ConversationId id, HistoryId changed, List<MessageSummary> messages) {
  public ConversationSummary {
    Objects.requireNonNull(id);
    Objects.requireNonNull(changed);
    messages = List.copyOf(messages);
    if (messages.isEmpty()) {
      throw new IllegalArgumentException("A conversation has at least one message");
    }
  }

  /// When Google accepted the newest message.
  public Instant lastReceivedAt() {
    return messages.stream().map(MessageSummary::receivedAt).max(naturalOrder()).orElseThrow();
  }

  /// The messages outside Spam and Bin; all of them if there are no others.
  public List<MessageSummary> shown() {
    List<MessageSummary> shown =
        messages.stream()
            .filter(message -> !message.labels().contains(LabelId.SPAM))
            .filter(message -> !message.labels().contains(LabelId.TRASH))
            .toList();
    return shown.isEmpty() ? messages : shown;
  }
}
