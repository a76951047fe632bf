package hexmail.emulator.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A page of the changes of a mailbox, the oldest first.
///
/// Points in the history are numbers that grow with gaps. They go on by one a day also while
/// nothing changes, so that whoever asks now and then always holds one that is good for a week.
///
/// @param next after which point the next page begins; null after the last one
/// @param current the newest point, at the moment of which the page is true
public record History(List<Change> changes, @Nullable Long next, long current) {
  /// How long a point can be asked for.
  static final Duration KEPT = Duration.ofDays(7);

  private static final Duration QUIET = Duration.ofDays(1);

  public History {
    changes = List.copyOf(changes);
  }

  /// What happened to a message.
  public enum Kind {
    MESSAGE_ADDED,
    MESSAGE_DELETED,
    LABEL_ADDED,
    LABEL_REMOVED
  }

  /// One change.
  ///
  /// @param labelIds of the message right after it; right before, of a deleted message
  /// @param changed the labels that were added or removed; none for the other kinds
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

  /// What to tell.
  ///
  /// @param start the point after which changes are wanted
  /// @param kinds none means all
  /// @param labelId if given, only changes of messages that carried it then, or that gained or lost
  ///   it
  public record HistoryFilter(long start, Set<Kind> kinds, @Nullable String labelId) {

    public HistoryFilter {
      kinds = Set.copyOf(kinds);
    }
  }

  /// Where a mailbox stands.
  ///
  /// @param oldest the first point that was given out for it
  /// @param last the point of its last change
  /// @param changed when that was
  record HistoryState(long oldest, long last, Instant changed) {

    long current(Instant now) {
      return last + Math.max(0, Duration.between(changed, now).dividedBy(QUIET));
    }

    /// The point of a change that comes now. The steps look random but are always the same.
    long next(Instant now) {
      long current = current(now);
      return current + 1 + ((current * 0x9E3779B97F4A7C15L) >>> 62);
    }
  }

  /// When the point `id` was the newest, given the last change up to it, or the first of all.
  static Instant timeOf(long id, long changeId, Instant changed) {
    return changed.plus(QUIET.multipliedBy(Math.max(0, id - changeId)));
  }

  /// After which point the next page begins.
  public OptionalLong following() {
    return next == null ? OptionalLong.empty() : OptionalLong.of(next);
  }
}
