package hexmail.domain.history;

import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The changes of a mailbox since a history id.
public sealed interface MailboxHistory {
  /// All changes up to `until`, in the order in which they happened.
  record Changes(List<MailboxChange> changes, HistoryId until) implements MailboxHistory {
    public Changes {
      changes = List.copyOf(changes);
      Objects.requireNonNull(until);
    }

    /// Applies these changes to `summaries`, which are at least as new as the first change: their
    /// labels become those at `until`, and deleted messages are left out.
    public List<MessageSummary> applyTo(List<MessageSummary> summaries) {
      Map<MessageId, MessageSummary> all = new LinkedHashMap<>();
      summaries.forEach(summary -> all.put(summary.id(), summary));
      changes.forEach(change ->
          all.computeIfPresent(change.message(), (_, was) -> change.after(was).orElse(null)));
      return List.copyOf(all.values());
    }
  }

  /// The changes are no longer available: the history id is too old, or too much has changed since.
  record Expired() implements MailboxHistory {}
}
