package hexmail.testkit.contract.conversationindex;

import static hexmail.testkit.contract.conversationindex.ConversationTestData.A;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.B;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.C;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.D;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.FIRST;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.byId;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.holding;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.ids;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.keep;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.stored;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.summary;
import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.LONG_TEXT;
import static hexmail.testkit.contract.fixture.TestData.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.history.HistoryId;
import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.port.ConversationIndex;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Finding stored summaries.
public interface ConversationFindingContract extends ConversationIndexFactory {
  @Test
  default void in_an_empty_index_nothing_is_found() {
    assertThat(stored(empty())).isEmpty();
  }

  @Test
  default void only_requested_conversations_are_found_in_any_order() {
    ConversationIndex index = holding(empty(), summary(A), summary(B), summary(C));

    assertThat(index.find(ADA.id(), List.of(C, new ConversationId("A"), D, A, C)))
        .isEqualTo(byId(summary(A), summary(C)));
    assertThat(index.find(ADA.id(), List.of())).isEmpty();
  }

  @Test
  default void conversations_with_odd_text_are_found_exactly_as_they_were_stored() {
    ConversationId odd = new ConversationId("_".repeat(64));
    ConversationSummary stored =
        new ConversationSummary(
            odd,
            FIRST,
            List.of(
                new MessageSummary(
                    new MessageId("_"), odd, Correspondent.UNKNOWN, "", "", NOON, Set.of(), false),
                new MessageSummary(
                    new MessageId("-".repeat(64)),
                    new ConversationId("-"),
                    new Correspondent("\uD83D\uDC8C", "\"a b\"@[::1]"),
                    List.of(Correspondent.UNKNOWN, new Correspondent(LONG_TEXT, "\uD83D")),
                    LONG_TEXT,
                    "half a sign \uD83D, none \u0000, a line\r\nmore, \u202Eturned\u202C",
                    NOON.plusNanos(1),
                    Set.of(LabelId.INBOX, new LabelId("~".repeat(255)), new LabelId("a'or'1'='1")),
                    true)));

    assertThat(holding(empty(), stored).find(ADA.id(), List.of(odd))).isEqualTo(byId(stored));
  }

  @Test
  default void times_and_history_ids_may_be_extreme() {
    ConversationSummary earliest = at(A, new HistoryId(1), Instant.MIN);
    ConversationSummary latest = at(B, new HistoryId(Long.MAX_VALUE), Instant.MIN, Instant.MAX);

    assertThat(stored(holding(empty(), earliest, latest))).isEqualTo(byId(earliest, latest));
  }

  private static ConversationSummary at(ConversationId id, HistoryId changed, Instant... times) {
    MessageSummary any = summary(id).messages().getFirst();
    return new ConversationSummary(
        id,
        changed,
        IntStream.range(0, times.length)
            .mapToObj(number ->
                new MessageSummary(
                    new MessageId("m" + number),
                    id,
                    any.from(),
                    any.subject(),
                    any.snippet(),
                    times[number],
                    any.labels(),
                    any.hasAttachment()))
            .toList());
  }

  @Test
  default void the_messages_of_a_conversation_stay_in_their_order_however_many_they_are() {
    ConversationSummary minutes = summary(A, IntStream.range(0, 300).toArray());
    Instant[] noon = Stream.generate(() -> NOON).limit(300).toArray(Instant[]::new);
    ConversationSummary atOnce = at(B, FIRST, noon);

    assertThat(stored(holding(empty(), minutes, atOnce))).isEqualTo(byId(minutes, atOnce));
  }

  @Test
  default void a_message_may_have_many_labels() {
    Set<LabelId> labels =
        IntStream.range(0, 500)
            .mapToObj(number -> new LabelId("Label_" + number))
            .collect(Collectors.toSet());
    ConversationSummary labelled =
        new ConversationSummary(
            A, FIRST, List.of(summary(A).messages().getFirst().withLabels(labels)));

    assertThat(stored(holding(empty(), labelled))).isEqualTo(byId(labelled));
  }

  @Test
  default void five_hundred_conversations_are_stored_and_found_at_once() {
    ConversationIndex index = empty();
    ConversationSummary[] all =
        ids(500).stream().map(id -> summary(id, 1, 2, 3)).toArray(ConversationSummary[]::new);

    keep(index, all);

    assertThat(index.find(ADA.id(), ids(500))).isEqualTo(byId(all));
  }
}
