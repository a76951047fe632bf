package hexmail.testkit.contract.conversationindex;

import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.NOON;

import hexmail.domain.history.HistoryId;
import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.port.ConversationIndex;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Conversations and history ids for the clauses.
final class ConversationTestData {
  static final HistoryId FIRST = new HistoryId(1_000);
  static final HistoryId NEXT = new HistoryId(1_007);
  static final HistoryId LAST = new HistoryId(1_013);

  static final ConversationId A = new ConversationId("a");
  static final ConversationId B = new ConversationId("b");
  static final ConversationId C = new ConversationId("c");
  static final ConversationId D = new ConversationId("d");
  static final ConversationId E = new ConversationId("e");
  static final List<ConversationId> FIVE = List.of(A, B, C, D, E);

  private ConversationTestData() {}

  /// A conversation of one message, read at [#FIRST].
  static ConversationSummary summary(ConversationId id) {
    return summary(id, FIRST, 0);
  }

  /// @param seconds when each message was received
  static ConversationSummary summary(ConversationId id, int... seconds) {
    return summary(id, FIRST, seconds);
  }

  /// @param changed the history id of the last change when it was read; it is in each subject
  /// @param seconds when each message was received
  static ConversationSummary summary(ConversationId id, HistoryId changed, int... seconds) {
    return new ConversationSummary(
        id,
        changed,
        IntStream.of(seconds)
            .sorted()
            .mapToObj(second ->
                new MessageSummary(
                    new MessageId(id.value() + "-" + second),
                    id,
                    new Correspondent("Grace Hopper", "grace@example.com"),
                    "On " + id.value() + " at " + changed.value(),
                    "Dear Ada,",
                    NOON.plusSeconds(second),
                    Set.of(LabelId.INBOX, LabelId.UNREAD),
                    false))
            .toList());
  }

  /// Ids of conversations that differ in their number.
  static List<ConversationId> ids(int size) {
    return IntStream.range(0, size).mapToObj(number -> new ConversationId("c" + number)).toList();
  }

  /// By their ids.
  static Map<ConversationId, ConversationSummary> byId(ConversationSummary... summaries) {
    return Stream.of(summaries)
        .collect(Collectors.toMap(ConversationSummary::id, Function.identity()));
  }

  /// `index` with `summaries` of Ada.
  static ConversationIndex holding(ConversationIndex index, ConversationSummary... summaries) {
    keep(index, summaries);
    return index;
  }

  /// Stores summaries of Ada.
  static void keep(ConversationIndex index, ConversationSummary... summaries) {
    index.keep(ADA.id(), List.of(summaries));
  }

  /// What is stored of Ada's five conversations.
  static Map<ConversationId, ConversationSummary> stored(ConversationIndex index) {
    return index.find(ADA.id(), FIVE);
  }
}
