package hexmail.domain.mailbox;

import static java.util.Comparator.naturalOrder;

import hexmail.domain.history.HistoryId;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageSummary;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The row of a conversation in a list.
///
/// @param id the conversation
/// @param changed the history id of its last change when it was read
/// @param messages at least one, oldest first, including those in Spam and Bin
public record ConversationSummary(
    ConversationId id, HistoryId changed, List<MessageSummary> messages) {
  private static final List<LabelId> HIDDEN = List.of(LabelId.SPAM, LabelId.TRASH);

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

  /// The messages of the conversation that a list shows: in Spam or Bin those that are there,
  /// otherwise those that are in neither. All of them if these are none.
  ///
  /// @param listed the label whose messages are listed, if any
  public List<MessageSummary> shown(@Nullable LabelId listed) {
    List<MessageSummary> shown =
        messages.stream()
            .filter(message ->
                (listed != null && HIDDEN.contains(listed))
                    ? message.labels().contains(listed)
                    : Collections.disjoint(message.labels(), HIDDEN))
            .toList();
    return shown.isEmpty() ? messages : shown;
  }
}
