package hexmail.domain.message;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/// A row of a listing. Names, subject and snippet are untrusted plain text.
///
/// @param id names the message
/// @param conversation names its conversation
/// @param from who sent it
/// @param subject decoded, or empty
/// @param snippet the beginning of its text, as plain text without entities
/// @param receivedAt when Google accepted it
/// @param labels the ids of its labels
/// @param hasAttachment whether it carries a file
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
