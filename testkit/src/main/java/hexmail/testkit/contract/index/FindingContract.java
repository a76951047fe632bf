package hexmail.testkit.contract.index;

import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.LONG_TEXT;
import static hexmail.testkit.contract.index.IndexTestData.A;
import static hexmail.testkit.contract.index.IndexTestData.B;
import static hexmail.testkit.contract.index.IndexTestData.C;
import static hexmail.testkit.contract.index.IndexTestData.START;
import static hexmail.testkit.contract.index.IndexTestData.byId;
import static hexmail.testkit.contract.index.IndexTestData.holding;
import static hexmail.testkit.contract.index.IndexTestData.keep;
import static hexmail.testkit.contract.index.IndexTestData.summary;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.history.IndexedMessages;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.port.MailboxIndex;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Finding stored summaries.
public interface FindingContract extends MailboxIndexFactory {
  @Test
  default void an_empty_index_has_no_history_id_and_no_summaries() {
    assertThat(empty().find(ADA.id(), List.of(A))).isEqualTo(IndexedMessages.NOTHING);
  }

  @Test
  default void only_requested_summaries_are_found_in_any_order() {
    MailboxIndex index = holding(empty(), A, B, C);

    IndexedMessages found = index.find(ADA.id(), List.of(C, new MessageId("A"), A, C));

    assertThat(found).isEqualTo(new IndexedMessages(START, byId(summary(A), summary(C)), Map.of()));
  }

  @Test
  default void the_history_id_is_returned_even_when_no_ids_are_requested() {
    MailboxIndex index = holding(empty(), A);

    assertThat(index.find(ADA.id(), List.of()))
        .isEqualTo(new IndexedMessages(START, Map.of(), Map.of()));
  }

  @Test
  default void summaries_with_odd_text_are_found_exactly_as_they_were_stored() {
    MailboxIndex index = holding(empty());
    MessageSummary bare =
        new MessageSummary(
            new MessageId("_"),
            new ConversationId("-"),
            Correspondent.UNKNOWN,
            "",
            "",
            Instant.MIN,
            Set.of(),
            false);
    MessageSummary rich =
        new MessageSummary(
            new MessageId("-".repeat(64)),
            new ConversationId("_".repeat(64)),
            new Correspondent("\uD83D\uDC8C", "\"a b\"@[::1]"),
            List.of(Correspondent.UNKNOWN, new Correspondent(LONG_TEXT, "\uD83D")),
            LONG_TEXT,
            "half a sign \uD83D, none \u0000, a line\r\nmore, \u202Eturned\u202C",
            Instant.MAX,
            Set.of(LabelId.INBOX, new LabelId("~".repeat(255)), new LabelId("a'or'1'='1")),
            true);

    keep(index, START, bare, rich);

    assertThat(index.find(ADA.id(), List.of(bare.id(), rich.id())).current())
        .isEqualTo(byId(bare, rich));
  }

  @Test
  default void five_hundred_messages_are_found_at_once() {
    MailboxIndex index = holding(empty());
    List<MessageSummary> all =
        IntStream.range(0, 500).mapToObj(number -> summary(new MessageId("m" + number))).toList();
    keep(index, START, all);

    IndexedMessages found = index.find(ADA.id(), all.stream().map(MessageSummary::id).toList());

    assertThat(found.current())
        .isEqualTo(all.stream().collect(Collectors.toMap(MessageSummary::id, Function.identity())));
  }
}
