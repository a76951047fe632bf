package hexmail.domain.history;

import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Something that happened to a message. Changes are applied in the order in which they happened;
/// applying them to a message that has seen some of them already leads to the same end.
public sealed interface MailboxChange {
  /// The message that it happened to.
  MessageId message();

  /// What becomes of `summary`, which is of that message; nothing when the message is gone.
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

  /// It came into the mailbox.
  record Added(MessageId message) implements MailboxChange {
    public Added {
      Objects.requireNonNull(message);
    }
  }

  /// It is gone for good.
  record Deleted(MessageId message) implements MailboxChange {
    public Deleted {
      Objects.requireNonNull(message);
    }
  }

  /// It was given labels.
  record LabelsAdded(MessageId message, Set<LabelId> labels) implements MailboxChange {
    public LabelsAdded {
      Objects.requireNonNull(message);
      labels = Set.copyOf(labels);
    }
  }

  /// Labels were taken from it.
  record LabelsRemoved(MessageId message, Set<LabelId> labels) implements MailboxChange {
    public LabelsRemoved {
      Objects.requireNonNull(message);
      labels = Set.copyOf(labels);
    }
  }
}
