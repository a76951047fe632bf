package hexmail.application.mailbox;

import hexmail.domain.message.Label;
import hexmail.domain.message.LabelId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How many unread messages the labels of a mailbox had.
///
/// @param unread by label; those that were not counted are missing
/// @param since when the count began: what happened earlier is in it
public record UnreadCounts(Map<LabelId, Integer> unread, Instant since) {
  public UnreadCounts {
    unread = Map.copyOf(unread);
  }

  UnreadCounts(List<Label> labels, Instant since) {
    this(counts(labels), since);
  }

  private static Map<LabelId, Integer> counts(List<Label> labels) {
    Map<LabelId, Integer> counts = new HashMap<>();
    for (Label label : labels) {
      Integer unread = label.unread();
      if (unread != null) {
        counts.put(label.id(), unread);
      }
    }
    return counts;
  }

  /// `labels` with these counts.
  List<Label> of(List<Label> labels) {
    return labels.stream().map(label -> label.withUnread(unread.get(label.id()))).toList();
  }
}
