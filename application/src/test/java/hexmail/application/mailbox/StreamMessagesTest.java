package hexmail.application.mailbox;

import static hexmail.application.mailbox.TestMessages.everything;
import static hexmail.application.mailbox.TestMessages.id;
import static hexmail.application.mailbox.TestMessages.ids;
import static hexmail.application.mailbox.TestMessages.summary;
import static hexmail.application.world.World.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hexmail.application.world.World;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.domain.mailbox.PageToken;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.testkit.memory.InMemoryMailbox.Calls;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class StreamMessagesTest {
  private final StreamedMailbox mailbox = new StreamedMailbox();
  private final World world = mailbox.world;

  @Nested
  class All_pages {
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 50, 65, 129, 130, 131, 500})
    void are_given_out_in_order_without_gap_or_repetition(int size) {
      assertThat(mailbox.streamIds(size)).isEqualTo(new Found<>(130L));

      assertThat(mailbox.got).isEqualTo(ids(0, StreamedMailbox.MESSAGES));
      assertThat(world.mailbox.calls())
          .isEqualTo(new Calls((StreamedMailbox.MESSAGES + size - 1) / size, 0, 0));
    }

    @Test
    void of_a_query_without_matches_are_one_empty_page() {
      ListRequest nowhere = new ListRequest(new MailQuery("nowhere"), null, null, 50);

      assertThat(mailbox.stream.ids(world.connected(ADA), nowhere, mailbox::take))
          .isEqualTo(new Found<>(0L));
      assertThat(mailbox.got).isEmpty();
    }

    @Test
    void may_begin_anywhere() {
      MailboxAnswer<MessageIdPage> first = world.mailbox.list(world.access(ADA), everything(100));
      ListRequest rest =
          first instanceof Found<MessageIdPage>(MessageIdPage(var _, PageToken next))
                  && next != null
              ? everything(100).at(next)
              : everything(100);

      assertThat(mailbox.stream.ids(world.connected(ADA), rest, mailbox::take))
          .isEqualTo(new Found<>(30L));
      assertThat(mailbox.got).isEqualTo(ids(100, StreamedMailbox.MESSAGES));
    }

    @Test
    void of_rows_come_in_chunks_of_at_most_a_hundred() {
      List<Row<MessageId, MessageSummary>> rows = new ArrayList<>();

      MailboxAnswer<Long> answer =
          mailbox.stream.summaries(
              world.connected(ADA),
              everything(120),
              chunk -> {
                rows.addAll(chunk);
                mailbox.chunks.add(chunk.size());
              });

      assertThat(answer).isEqualTo(new Found<>(130L));
      assertThat(rows)
          .isEqualTo(
              IntStream.range(0, StreamedMailbox.MESSAGES)
                  .<Row<MessageId, MessageSummary>>mapToObj(at ->
                      new Row.Loaded<>(TestMessages.summary(at).id(), TestMessages.summary(at)))
                  .toList());
      assertThat(mailbox.chunks).containsExactly(100, 20, 10);
      assertThat(world.mailbox.calls()).isEqualTo(new Calls(2, 130, 0));
    }

    @Test
    void of_rows_omit_messages_deleted_meanwhile_and_count_correctly() {
      List<Row<MessageId, MessageSummary>> rows = new ArrayList<>();

      MailboxAnswer<Long> answer =
          mailbox.stream.summaries(
              world.connected(ADA),
              everything(100),
              chunk -> {
                rows.addAll(chunk);
                world.mailbox.delete(ADA.id(), id(110));
              });

      assertThat(answer).isEqualTo(new Found<>(129L));
      assertThat(rows)
          .hasSize(129)
          .doesNotContain(new Row.Loaded<>(summary(110).id(), summary(110)));
    }
  }

  @Nested
  class A_receiver {
    @Test
    void takes_a_page_while_only_the_next_one_is_prefetched() {
      List<Integer> fetched = new ArrayList<>();

      assertThat(
              mailbox.stream.ids(
                  world.connected(ADA),
                  everything(50),
                  _ -> fetched.add(world.mailbox.calls().lists())))
          .isEqualTo(new Found<>(130L));

      assertThat(fetched).containsExactly(2, 3, 3);
    }

    @Test
    void takes_a_chunk_of_rows_while_only_the_next_one_is_read() {
      IntStream.range(StreamedMailbox.MESSAGES, 330)
          .forEach(number -> world.mailbox.deliver(ADA.id(), TestMessages.message(number)));
      List<Integer> read = new ArrayList<>();

      assertThat(
              mailbox.stream.summaries(
                  world.connected(ADA),
                  everything(500),
                  _ -> read.add(world.mailbox.calls().summaries())))
          .isEqualTo(new Found<>(330L));

      assertThat(read).containsExactly(200, 300, 330, 330);
    }

    @Test
    void that_throws_ends_the_stream() {
      IllegalStateException gone = new IllegalStateException("The browser is gone");

      assertThatThrownBy(() ->
              mailbox.streamIds(
                  50,
                  2,
                  () -> {
                    throw gone;
                  }))
          .isSameAs(gone);

      assertThat(world.mailbox.calls()).isEqualTo(new Calls(3, 0, 0));
    }
  }

  @Nested
  class Counting {
    @Test
    void is_exact_and_reports_its_progress() {
      List<Long> progress = new ArrayList<>();

      assertThat(mailbox.stream.count(world.connected(ADA), everything(50), progress::add))
          .isEqualTo(new Found<>(130L));
      assertThat(progress).containsExactly(50L, 100L, 130L);
    }
  }
}
