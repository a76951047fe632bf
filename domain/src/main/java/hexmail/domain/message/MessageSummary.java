package hexmail.domain.message;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/// The row of a message in a list. Names, subject and snippet are untrusted plain text.
///
/// @param id the message
/// @param conversation its conversation
/// @param from the sender
/// @param subject decoded, or empty
/// @param snippet the beginning of the text, as plain text without entities
/// @param receivedAt when Google accepted the message
/// @param labels the ids of its labels
/// @param hasAttachment whether it has an attached file
public record MessageSummary(
    MessageId id,
    ConversationId conversation,
    Correspondent from,
    String subject,
    String snippet,
    Instant receivedAt,
    Set<LabelId> labels,
    boolean hasAttachment) {
  public MessageSummary {
    Objects.requireNonNull(id);
    Objects.requireNonNull(conversation);
    Objects.requireNonNull(from);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(snippet);
    Objects.requireNonNull(receivedAt);
    labels = Set.copyOf(labels);
  }

  public boolean unread() {
    return labels.contains(LabelId.UNREAD);
  }

  /// The same message with other labels.
  public MessageSummary withLabels(Set<LabelId> others) {
    return new MessageSummary(
        id, conversation, from, subject, snippet, receivedAt, others, hasAttachment);
  }
}
