package hexmail.testkit.memory;

import hexmail.domain.history.HistoryId;
import hexmail.domain.history.MailboxChange;
import hexmail.domain.history.MailboxHistory;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The history of one mailbox. Its ids have gaps, like Gmail's. Not thread-safe.
final class ChangeHistory {
  private static final long GAP = 7;

  private final NavigableMap<HistoryId, MailboxChange> changes = new TreeMap<>();
  private HistoryId oldest = new HistoryId(100);
  private HistoryId now = oldest;

  HistoryId now() {
    return now;
  }

  void add(MailboxChange change) {
    now = new HistoryId(now.value() + GAP);
    changes.put(now, change);
  }

  void expire() {
    changes.clear();
    now = new HistoryId(now.value() + GAP);
    oldest = now;
  }

  MailboxHistory since(HistoryId point) {
    return point.compareTo(oldest) < 0
        ? new MailboxHistory.Expired()
        : new MailboxHistory.Changes(changes.tailMap(point, false).values().stream().toList(), now);
  }
}
