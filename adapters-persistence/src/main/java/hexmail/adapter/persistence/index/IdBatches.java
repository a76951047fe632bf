package hexmail.adapter.persistence.index;

import hexmail.domain.message.MessageId;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/// Splits ids into lists for `in (…)`. Before the table was analyzed, PostgreSQL's planner uses the
/// primary key for 100 ids, but reads all rows of the account for 500.
final class IdBatches {
  private static final int SIZE = 100;

  private IdBatches() {}

  /// All ids in one list, each once.
  static List<String> distinct(Collection<MessageId> messages) {
    return distinct(messages, MessageId::value);
  }

  /// @param text the text of an id
  static <I> List<String> distinct(Collection<I> ids, Function<I, String> text) {
    return ids.stream().map(text).distinct().toList();
  }

  /// The ids in ascending order, within and across batches, so that concurrent writers lock rows in
  /// the same order and do not deadlock. No batch when there are no ids.
  static Stream<List<String>> of(Collection<MessageId> messages) {
    return of(messages, MessageId::value);
  }

  /// @param text the text of an id
  static <I> Stream<List<String>> of(Collection<I> ids, Function<I, String> text) {
    return ids.stream().map(text).sorted().gather(Gatherers.windowFixed(SIZE));
  }
}
