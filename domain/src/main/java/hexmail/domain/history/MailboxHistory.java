package hexmail.domain.history;

import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What happened in a mailbox since a point in its history.
public sealed interface MailboxHistory {
  /// All changes up to `until`, in the order in which they happened.
  record Changes(List<MailboxChange> changes, HistoryId until) implements MailboxHistory {
    public Changes {
      changes = List.copyOf(changes);
      Objects.requireNonNull(until);
    }

    /// What these changes make of `summaries`, which are at least as new as the first of them:
    /// their labels become those at `until`, and messages that are gone are left out.
    public List<MessageSummary> applyTo(List<MessageSummary> summaries) {
      Map<MessageId, MessageSummary> all = new LinkedHashMap<>();
      summaries.forEach(summary -> all.put(summary.id(), summary));
      changes.forEach(change ->
          all.computeIfPresent(change.message(), (_, was) -> change.after(was).orElse(null)));
      return List.copyOf(all.values());
    }
  }

  /// It cannot be told any more: the point is too old, or too much has happened since.
  record Expired() implements MailboxHistory {}
}
