package hexmail.domain.history;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How an index goes on from the point at which it stands.
public sealed interface IndexStep {
  /// Where the index has to stand for this step; null where it knows nothing yet.
  @Nullable HistoryId from();

  /// Where it stands afterwards.
  HistoryId to();

  /// All that has happened between the two points is known.
  record Follow(HistoryId from, List<MailboxChange> changes, HistoryId to) implements IndexStep {
    public Follow {
      Objects.requireNonNull(from);
      changes = List.copyOf(changes);
      Objects.requireNonNull(to);
    }
  }

  /// What has happened between the two points cannot be known.
  record Restart(@Nullable HistoryId from, HistoryId to) implements IndexStep {
    public Restart {
      Objects.requireNonNull(to);
    }
  }
}
