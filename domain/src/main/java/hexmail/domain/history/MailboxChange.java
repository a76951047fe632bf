package hexmail.domain.history;

import hexmail.domain.message.ConversationId;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// A change of one message. Changes are applied in the order in which they happened. Applying them
/// to a summary that already contains some of them leads to the same result.
public sealed interface MailboxChange {
  /// The changed message.
  MessageId message();

  /// Applies the change to `summary`, the summary of the changed message. Empty if the message was
  /// deleted.
  default Optional<MessageSummary> after(MessageSummary summary) {
    Set<LabelId> labels = new HashSet<>(summary.labels());
    return switch (this) {
      case Added _ -> Optional.of(summary);
      case Deleted _ -> Optional.empty();
      case LabelsAdded(MessageId _, Set<LabelId> added) ->
          Optional.of(labels.addAll(added) ? summary.withLabels(labels) : summary);
      case LabelsRemoved(MessageId _, Set<LabelId> removed) ->
          Optional.of(labels.removeAll(removed) ? summary.withLabels(labels) : summary);
    };
  }

  /// The message arrived.
  record Added(MessageId message) implements MailboxChange {
    public Added {
      Objects.requireNonNull(message);
    }
  }

  /// The message was deleted permanently.
  ///
  /// @param conversation the conversation that it belonged to
  record Deleted(MessageId message, ConversationId conversation) implements MailboxChange {
    public Deleted {
      Objects.requireNonNull(message);
      Objects.requireNonNull(conversation);
    }
  }

  /// Labels were added.
  record LabelsAdded(MessageId message, Set<LabelId> labels) implements MailboxChange {
    public LabelsAdded {
      Objects.requireNonNull(message);
      labels = Set.copyOf(labels);
    }
  }

  /// Labels were removed.
  record LabelsRemoved(MessageId message, Set<LabelId> labels) implements MailboxChange {
    public LabelsRemoved {
      Objects.requireNonNull(message);
      labels = Set.copyOf(labels);
    }
  }
}
