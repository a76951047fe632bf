package hexmail.application.mailbox;

import hexmail.domain.message.MessageId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// The ids that a stream delivered last. They detect a message that is listed again, because new
/// mail has shifted the pages, and the place to resume from when pages are read again. Not safe for
/// use by several threads.
final class RecentIds {
  private static final int CAPACITY = 2_000;

  private final SequencedSet<MessageId> ids = new LinkedHashSet<>();

  /// Adds `page` and returns the ids of it that are new.
  List<MessageId> unseen(List<MessageId> page) {
    List<MessageId> fresh = page.stream().filter(ids::add).toList();
    while (ids.size() > CAPACITY) {
      ids.removeFirst();
    }
    return fresh;
  }

  /// Whether one of `page` was delivered.
  boolean containsAny(List<MessageId> page) {
    return page.stream().anyMatch(ids::contains);
  }

  /// The ids of `page` after the last one that was delivered.
  List<MessageId> afterLast(List<MessageId> page) {
    int at = page.size();
    while (at > 0 && !ids.contains(page.get(at - 1))) {
      at--;
    }
    return page.subList(at, page.size());
  }
}
