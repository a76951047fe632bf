package hexmail.domain.history;

import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import java.util.Objects;
import java.util.Set;

/// Something that happened to a message. Changes are applied in the order in which they happened;
/// applying them to a message that has seen some of them already leads to the same end.
public sealed interface MailboxChange {
  /// The message that it happened to.
  MessageId message();

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
