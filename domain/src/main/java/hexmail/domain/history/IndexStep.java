package hexmail.domain.history;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A step from one history id of an index to the next.
public sealed interface IndexStep {
  /// The history id at which the index has to be; null for an index without a history id.
  @Nullable HistoryId from();

  /// The history id after the step.
  HistoryId to();

  /// All changes between the two history ids are known.
  record Follow(HistoryId from, List<MailboxChange> changes, HistoryId to) implements IndexStep {
    public Follow {
      Objects.requireNonNull(from);
      changes = List.copyOf(changes);
      Objects.requireNonNull(to);
    }
  }

  /// The changes between the two history ids are unknown.
  record Restart(@Nullable HistoryId from, HistoryId to) implements IndexStep {
    public Restart {
      Objects.requireNonNull(to);
    }
  }
}
