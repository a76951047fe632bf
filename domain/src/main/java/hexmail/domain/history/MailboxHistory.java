package hexmail.domain.history;

import java.util.List;
import java.util.Objects;

/// What happened in a mailbox since a point in its history.
public sealed interface MailboxHistory {
  /// All changes up to `until`, in the order in which they happened.
  record Changes(List<MailboxChange> changes, HistoryId until) implements MailboxHistory {
    public Changes {
      changes = List.copyOf(changes);
      Objects.requireNonNull(until);
    }
  }

  /// It cannot be told any more: the point is too old, or too much has happened since.
  record Expired() implements MailboxHistory {}
}
