package hexmail.adapter.persistence.index;

import hexmail.domain.message.MessageId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/// Ids in lists that are short enough for one statement. A planner that knows nothing of the table
/// yet looks a hundred of them up, but for five hundred it reads all that an account has.
final class IdBatches {
  private static final int SIZE = 100;

  private IdBatches() {}

  /// All in one list, each once.
  static List<String> whole(Collection<MessageId> messages) {
    return messages.stream().map(MessageId::value).distinct().toList();
  }

  /// None when there are none. Each is in order, and so are they: writers that meet then wait for
  /// each other and do not stand in each other's way.
  static Stream<List<String>> of(Collection<MessageId> messages) {
    return messages.stream().map(MessageId::value).sorted().gather(Gatherers.windowFixed(SIZE));
  }
}
