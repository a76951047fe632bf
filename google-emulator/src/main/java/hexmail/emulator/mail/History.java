package hexmail.emulator.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A page of the changes of a mailbox, oldest first.
///
/// History ids grow with gaps. They also grow by one a day while nothing changes, so that a client
/// that asks regularly always has an id that is valid for a week.
///
/// @param next the history id after which the next page begins; null on the last page
/// @param current the newest history id when the page was read
public record History(List<Change> changes, @Nullable Long next, long current) {
  /// How long a history id is valid.
  static final Duration KEPT = Duration.ofDays(7);

  private static final Duration QUIET = Duration.ofDays(1);

  public History {
    changes = List.copyOf(changes);
  }

  /// The kinds of change.
  public enum Kind {
    MESSAGE_ADDED,
    MESSAGE_DELETED,
    LABEL_ADDED,
    LABEL_REMOVED
  }

  /// One change.
  ///
  /// @param labelIds the labels of the message right after the change; of a deleted message right
  ///   before it
  /// @param changed the added or removed labels; none for the other kinds
  public record Change(
      long id,
      Kind kind,
      String messageId,
      String threadId,
      List<String> labelIds,
      List<String> changed) {

    public Change {
      labelIds = List.copyOf(labelIds);
      changed = List.copyOf(changed);
    }
  }

  /// The changes to return.
  ///
  /// @param start the history id after which changes are wanted
  /// @param kinds the kinds to return; none for all
  /// @param labelId only changes of messages that had, gained or lost this label; null for all
  public record HistoryFilter(long start, Set<Kind> kinds, @Nullable String labelId) {

    public HistoryFilter {
      kinds = Set.copyOf(kinds);
    }
  }

  /// The state of the history of a mailbox.
  ///
  /// @param oldest the oldest history id of the mailbox
  /// @param last the history id of the last change
  /// @param changed the time of the last change
  record HistoryState(long oldest, long last, Instant changed) {

    long current(Instant now) {
      return last + Math.max(0, Duration.between(changed, now).dividedBy(QUIET));
    }

    /// The history id of a change that happens now. The gaps look random but are always the same.
    long next(Instant now) {
      long current = current(now);
      return current + 1 + ((current * 0x9E3779B97F4A7C15L) >>> 62);
    }
  }

  /// The time at which `id` was the newest history id, given the last change before it.
  static Instant timeOf(long id, long changeId, Instant changed) {
    return changed.plus(QUIET.multipliedBy(Math.max(0, id - changeId)));
  }

  /// The history id after which the next page begins; empty on the last page.
  public OptionalLong following() {
    return next == null ? OptionalLong.empty() : OptionalLong.of(next);
  }
}
