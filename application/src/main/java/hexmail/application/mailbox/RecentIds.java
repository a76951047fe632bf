package hexmail.application.mailbox;

import hexmail.domain.message.MessageId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// The messages that a stream gave out last. They tell a message that comes again, because new mail
/// has shifted the pages, and the place in the list to go on from when pages have to be asked for
/// anew. Not safe for use by several threads.
final class RecentIds {
  private static final int MOST = 2_000;

  private final SequencedSet<MessageId> ids = new LinkedHashSet<>();

  /// Those of `page` that were not given out lately; from now on they were.
  List<MessageId> unseen(List<MessageId> page) {
    List<MessageId> fresh = page.stream().filter(ids::add).toList();
    while (ids.size() > MOST) {
      ids.removeFirst();
    }
    return fresh;
  }

  /// Whether one of `page` was given out.
  boolean meets(List<MessageId> page) {
    return page.stream().anyMatch(ids::contains);
  }

  /// Those of `page` behind the last one that was given out.
  List<MessageId> behind(List<MessageId> page) {
    int at = page.size();
    while (at > 0 && !ids.contains(page.get(at - 1))) {
      at--;
    }
    return page.subList(at, page.size());
  }
}
