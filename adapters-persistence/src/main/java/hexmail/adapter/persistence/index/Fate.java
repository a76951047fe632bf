package hexmail.adapter.persistence.index;

import hexmail.domain.history.MailboxChange;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What many changes, one after another, come to for one message.
final class Fate {
  private final Set<LabelId> added = new HashSet<>();
  private final Set<LabelId> removed = new HashSet<>();
  private boolean deleted;

  private Fate() {}

  /// Of every message to which anything happened that matters.
  static Map<MessageId, Fate> of(List<MailboxChange> changes) {
    Map<MessageId, Fate> fates = new LinkedHashMap<>();
    for (MailboxChange change : changes) {
      if (!(change instanceof MailboxChange.Added)) {
        fates.computeIfAbsent(change.message(), _ -> new Fate()).meet(change);
      }
    }
    return fates;
  }

  private void meet(MailboxChange change) {
    switch (change) {
      case MailboxChange.Added _ -> {}
      case MailboxChange.Deleted _ -> deleted = true;
      case MailboxChange.LabelsAdded(_, Set<LabelId> labels) -> {
        added.addAll(labels);
        removed.removeAll(labels);
      }
      case MailboxChange.LabelsRemoved(_, Set<LabelId> labels) -> {
        removed.addAll(labels);
        added.removeAll(labels);
      }
    }
  }

  /// The summary after all that; empty when its message is gone.
  Optional<MessageSummary> after(MessageSummary summary) {
    if (deleted) {
      return Optional.empty();
    }
    Set<LabelId> labels = new HashSet<>(summary.labels());
    labels.removeAll(removed);
    labels.addAll(added);
    return Optional.of(summary.withLabels(labels));
  }
}
