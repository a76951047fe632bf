package hexmail.domain.message;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// The row of a message in a list. Names, subject and snippet are untrusted plain text.
///
/// @param id the message
/// @param conversation its conversation
/// @param from the sender
/// @param to the first few recipients: what a row of the person's own mail shows
/// @param subject decoded, or empty
/// @param snippet the beginning of the text, as plain text without entities
/// @param receivedAt when Google accepted the message
/// @param labels the ids of its labels
/// @param hasAttachment whether it has an attached file
public record MessageSummary(
    MessageId id,
    ConversationId conversation,
    Correspondent from,
    List<Correspondent> to,
    String subject,
    String snippet,
    Instant receivedAt,
    Set<LabelId> labels,
    boolean hasAttachment) {
  /// How many recipients are kept.
  public static final int MOST_RECIPIENTS = 3;

  public MessageSummary {
    Objects.requireNonNull(id);
    Objects.requireNonNull(conversation);
    Objects.requireNonNull(from);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(snippet);
    Objects.requireNonNull(receivedAt);
    to = List.copyOf(to.subList(0, Math.min(to.size(), MOST_RECIPIENTS)));
    labels = Set.copyOf(labels);
  }

  /// A message whose recipients are not known.
  public MessageSummary(
      MessageId id,
      ConversationId conversation,
      Correspondent from,
      String subject,
      String snippet,
      Instant receivedAt,
      Set<LabelId> labels,
      boolean hasAttachment) {
    this(id, conversation, from, List.of(), subject, snippet, receivedAt, labels, hasAttachment);
  }

  public boolean unread() {
    return labels.contains(LabelId.UNREAD);
  }

  /// The same message with other labels.
  public MessageSummary withLabels(Set<LabelId> others) {
    return new MessageSummary(
        id, conversation, from, to, subject, snippet, receivedAt, others, hasAttachment);
  }

  /// The same message to other recipients.
  public MessageSummary withTo(List<Correspondent> others) {
    return new MessageSummary(
        id, conversation, from, others, subject, snippet, receivedAt, labels, hasAttachment);
  }
}
