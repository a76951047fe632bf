package hexmail.testkit.contract.index;

import static hexmail.domain.message.LabelId.INBOX;
import static hexmail.domain.message.LabelId.TRASH;
import static hexmail.domain.message.LabelId.UNREAD;
import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.index.IndexTestData.A;
import static hexmail.testkit.contract.index.IndexTestData.B;
import static hexmail.testkit.contract.index.IndexTestData.C;
import static hexmail.testkit.contract.index.IndexTestData.LAST;
import static hexmail.testkit.contract.index.IndexTestData.NEXT;
import static hexmail.testkit.contract.index.IndexTestData.START;
import static hexmail.testkit.contract.index.IndexTestData.WORK;
import static hexmail.testkit.contract.index.IndexTestData.byId;
import static hexmail.testkit.contract.index.IndexTestData.deleted;
import static hexmail.testkit.contract.index.IndexTestData.follow;
import static hexmail.testkit.contract.index.IndexTestData.holding;
import static hexmail.testkit.contract.index.IndexTestData.keep;
import static hexmail.testkit.contract.index.IndexTestData.restart;
import static hexmail.testkit.contract.index.IndexTestData.summary;
import static hexmail.testkit.contract.index.IndexTestData.withLabels;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.history.IndexStep;
import hexmail.domain.history.IndexedMessages;
import hexmail.domain.history.MailboxChange;
import hexmail.domain.history.MailboxChange.Added;
import hexmail.domain.history.MailboxChange.LabelsAdded;
import hexmail.domain.history.MailboxChange.LabelsRemoved;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.port.MailboxIndex;
import hexmail.testkit.contract.fixture.Race;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The index applies the changes of the history.
public interface FollowContract extends MailboxIndexFactory {
  @Test
  default void label_changes_are_applied_in_their_order() {
    MailboxIndex index = holding(empty(), A, B, C);

    boolean taken =
        index.advance(
            ADA.id(),
            follow(
                START,
                NEXT,
                new LabelsAdded(A, Set.of(WORK, TRASH)),
                new LabelsRemoved(B, Set.of(UNREAD)),
                new LabelsRemoved(A, Set.of(TRASH, INBOX)),
                new LabelsRemoved(C, Set.of(INBOX)),
                new LabelsAdded(C, Set.of(INBOX))));

    assertThat(taken).isTrue();
    assertThat(index.find(ADA.id(), List.of(A, B, C)))
        .isEqualTo(
            new IndexedMessages(
                NEXT,
                byId(withLabels(A, UNREAD, WORK), withLabels(B, INBOX), summary(C)),
                Map.of()));
  }

  @Test
  default void summaries_of_deleted_messages_are_removed() {
    MailboxIndex index = holding(empty(), A, B);

    index.advance(
        ADA.id(),
        follow(
            START,
            NEXT,
            new LabelsAdded(A, Set.of(WORK)),
            deleted(A),
            new LabelsRemoved(A, Set.of(WORK))));

    assertThat(index.find(ADA.id(), List.of(A, B)))
        .isEqualTo(new IndexedMessages(NEXT, byId(summary(B)), Map.of()));
  }

  @Test
  default void changes_of_unknown_messages_have_no_effect() {
    MailboxIndex index = holding(empty(), A);

    boolean taken =
        index.advance(
            ADA.id(),
            follow(
                START,
                NEXT,
                new Added(B),
                new LabelsAdded(B, Set.of(WORK)),
                new LabelsRemoved(C, Set.of(INBOX)),
                deleted(C)));

    assertThat(taken).isTrue();
    assertThat(index.find(ADA.id(), List.of(A, B, C)))
        .isEqualTo(new IndexedMessages(NEXT, byId(summary(A)), Map.of()));
  }

  @Test
  default void changes_that_are_applied_twice_have_the_same_effect() {
    MailboxIndex index = holding(empty(), A, B, C);
    MailboxChange[] changes = {
      new Added(A),
      new LabelsAdded(A, Set.of(WORK)),
      new LabelsRemoved(A, Set.of(INBOX)),
      new LabelsAdded(A, Set.of(INBOX)),
      new LabelsRemoved(A, Set.of(WORK)),
      new LabelsRemoved(B, Set.of(UNREAD)),
      deleted(C)
    };

    index.advance(ADA.id(), follow(START, NEXT, changes));
    index.advance(ADA.id(), follow(NEXT, LAST, changes));

    assertThat(index.find(ADA.id(), List.of(A, B, C)))
        .isEqualTo(new IndexedMessages(LAST, byId(summary(A), withLabels(B, INBOX)), Map.of()));
  }

  @Test
  default void label_changes_are_applied_to_stale_summaries_too() {
    MailboxIndex index = holding(empty(), A, B);
    index.advance(ADA.id(), restart(START, NEXT));

    index.advance(ADA.id(), follow(NEXT, LAST, new LabelsRemoved(A, Set.of(UNREAD)), deleted(B)));

    assertThat(index.find(ADA.id(), List.of(A, B)))
        .isEqualTo(new IndexedMessages(LAST, Map.of(), byId(withLabels(A, INBOX))));
  }

  @Test
  default void a_step_from_another_history_id_changes_nothing() {
    MailboxIndex index = holding(empty(), A, B);
    IndexedMessages before = index.find(ADA.id(), List.of(A, B));

    boolean taken =
        index.advance(ADA.id(), follow(NEXT, LAST, new LabelsAdded(A, Set.of(WORK)), deleted(B)));

    assertThat(taken).isFalse();
    assertThat(index.find(ADA.id(), List.of(A, B))).isEqualTo(before);
  }

  @Test
  default void an_index_without_a_history_id_does_not_follow() {
    MailboxIndex index = empty();

    assertThat(index.advance(ADA.id(), follow(START, NEXT))).isFalse();
    assertThat(index.find(ADA.id(), List.of(A))).isEqualTo(IndexedMessages.NOTHING);
  }

  @Test
  default void a_step_to_the_same_history_id_always_succeeds() {
    MailboxIndex index = holding(empty(), A);
    IndexStep stay = follow(START, START);

    assertThat(index.advance(ADA.id(), stay)).isTrue();
    assertThat(index.advance(ADA.id(), stay)).isTrue();
    assertThat(index.find(ADA.id(), List.of(A)))
        .isEqualTo(new IndexedMessages(START, byId(summary(A)), Map.of()));
  }

  @Test
  default void exactly_one_of_many_callers_with_the_same_history_id_succeeds() {
    MailboxIndex index = holding(empty(), A, B);
    IndexStep step = follow(START, NEXT, new LabelsAdded(A, Set.of(WORK)), deleted(B));

    List<Boolean> taken = Race.of(_ -> index.advance(ADA.id(), step));

    assertThat(taken).containsOnlyOnce(true);
    assertThat(index.find(ADA.id(), List.of(A, B)))
        .isEqualTo(new IndexedMessages(NEXT, byId(withLabels(A, INBOX, UNREAD, WORK)), Map.of()));
  }

  @Test
  default void thousands_of_changes_are_applied_at_once() {
    MailboxIndex index = holding(empty());
    List<MessageId> ids =
        IntStream.range(0, 1_200).mapToObj(number -> new MessageId("m" + number)).toList();
    keep(index, START, ids.stream().map(IndexTestData::summary).toList());
    List<MailboxChange> changes = new ArrayList<>();
    ids.forEach(id -> {
      changes.add(new LabelsAdded(id, Set.of(WORK)));
      changes.add(new Added(new MessageId("unknown-" + id.value())));
      changes.add(new LabelsRemoved(id, Set.of(INBOX, UNREAD)));
    });

    index.advance(ADA.id(), new IndexStep.Follow(START, changes, NEXT));

    List<MessageId> some = ids.subList(400, 900);
    assertThat(index.find(ADA.id(), some).current())
        .isEqualTo(
            byId(some.stream().map(id -> withLabels(id, WORK)).toArray(MessageSummary[]::new)));
  }
}
