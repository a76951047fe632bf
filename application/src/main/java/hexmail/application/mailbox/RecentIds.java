package hexmail.application.mailbox;

import hexmail.domain.message.MessageId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// The ids that a stream delivered last. They detect a message that is listed again, because new
/// mail has shifted the pages, and the place to resume from when pages are read again. Lists are
/// only nearly in the order of time, and the order may change meanwhile. Not safe for use by
/// several threads.
final class RecentIds {
  private static final int CAPACITY = 2_000;

  /// Only the latest ones mark the place to resume from. The ids of the messages around that place
  /// are then known, also those that moved a little.
  private static final int PLACE = CAPACITY / 2;

  private final SequencedSet<MessageId> ids = new LinkedHashSet<>();
  private final SequencedSet<MessageId> latest = new LinkedHashSet<>();

  /// Adds `page` and returns the ids of it that are new.
  List<MessageId> unseen(List<MessageId> page) {
    List<MessageId> fresh = page.stream().filter(ids::add).toList();
    latest.addAll(fresh);
    keep(ids, CAPACITY);
    keep(latest, PLACE);
    return fresh;
  }

  private static void keep(SequencedSet<MessageId> set, int most) {
    while (set.size() > most) {
      set.removeFirst();
    }
  }

  /// The ids of `page` from the first one on that was delivered lately; none if there is none. What
  /// comes before it has arrived meanwhile, or was delivered long ago.
  List<MessageId> fromPlace(List<MessageId> page) {
    int at = 0;
    while (at < page.size() && !latest.contains(page.get(at))) {
      at++;
    }
    return page.subList(at, page.size());
  }
}
