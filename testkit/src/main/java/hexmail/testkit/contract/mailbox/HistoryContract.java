package hexmail.testkit.contract.mailbox;

import static hexmail.testkit.contract.mail.MailSteps.found;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.account.Account;
import hexmail.domain.history.HistoryId;
import hexmail.domain.history.MailboxChange;
import hexmail.domain.history.MailboxChange.Added;
import hexmail.domain.history.MailboxChange.Deleted;
import hexmail.domain.history.MailboxChange.LabelsAdded;
import hexmail.domain.history.MailboxChange.LabelsRemoved;
import hexmail.domain.history.MailboxHistory;
import hexmail.domain.history.MailboxHistory.Changes;
import hexmail.domain.history.MailboxHistory.Expired;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.testkit.contract.mail.TestMessage;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Changes of a mailbox since a history id.
public interface HistoryContract extends MailboxWorldFactory {
  @Test
  default void while_nothing_happens_there_are_no_changes() {
    MailboxWorld world = world();
    world.deliver(world.ada(), TestMessage.at(1));
    HistoryId now = now(world, world.ada());

    Changes changes = changes(world, now);

    assertThat(changes.changes()).isEmpty();
    assertThat(changes.until()).isGreaterThanOrEqualTo(now);
  }

  @Test
  default void changes_come_in_the_order_in_which_they_happened() {
    MailboxWorld world = world();
    MessageId old = world.deliver(world.ada(), TestMessage.at(1));
    ConversationId conversation =
        found(world.mailbox().summaries(world.access(world.ada()), List.of(old)))
            .found()
            .getFirst()
            .conversation();
    HistoryId before = now(world, world.ada());

    world.relabel(world.ada(), old, Set.of(LabelId.UNREAD), Set.of());
    world.relabel(world.ada(), old, Set.of(), Set.of(LabelId.INBOX));
    MessageId added = world.deliver(world.ada(), TestMessage.at(2));
    world.delete(world.ada(), old);

    assertThat(changes(world, before).changes())
        .containsExactly(
            new LabelsAdded(old, Set.of(LabelId.UNREAD)),
            new LabelsRemoved(old, Set.of(LabelId.INBOX)),
            new Added(added),
            new Deleted(old, conversation));
  }

  @Test
  default void changes_are_not_returned_again_after_their_end() {
    MailboxWorld world = world();
    MessageId id = world.deliver(world.ada(), TestMessage.at(1));
    HistoryId before = now(world, world.ada());
    world.relabel(world.ada(), id, Set.of(LabelId.UNREAD), Set.of());
    HistoryId until = changes(world, before).until();

    world.relabel(world.ada(), id, Set.of(), Set.of(LabelId.UNREAD));

    assertThat(changes(world, until).changes())
        .containsExactly(new LabelsRemoved(id, Set.of(LabelId.UNREAD)));
    assertThat(changes(world, now(world, world.ada())).changes()).isEmpty();
  }

  @Test
  default void a_move_to_the_bin_is_a_change_of_labels() {
    MailboxWorld world = world();
    MessageId id = world.deliver(world.ada(), TestMessage.at(1));
    HistoryId before = now(world, world.ada());

    world.relabel(world.ada(), id, Set.of(LabelId.TRASH), Set.of(LabelId.INBOX));

    assertThat(changes(world, before).changes())
        .containsExactlyInAnyOrder(
            new LabelsAdded(id, Set.of(LabelId.TRASH)),
            new LabelsRemoved(id, Set.of(LabelId.INBOX)));
  }

  @Test
  default void many_changes_are_returned_in_one_answer() {
    MailboxWorld world = world();
    MessageId id = world.deliver(world.ada(), TestMessage.at(1));
    HistoryId before = now(world, world.ada());

    for (int times = 0; times < 300; times++) {
      world.relabel(world.ada(), id, Set.of(LabelId.UNREAD), Set.of());
      world.relabel(world.ada(), id, Set.of(), Set.of(LabelId.UNREAD));
    }

    List<MailboxChange> pair =
        List.of(
            new LabelsAdded(id, Set.of(LabelId.UNREAD)),
            new LabelsRemoved(id, Set.of(LabelId.UNREAD)));
    assertThat(changes(world, before).changes())
        .isEqualTo(Stream.generate(() -> pair).limit(300).flatMap(List::stream).toList());
  }

  @Test
  default void changes_of_other_mailboxes_are_not_returned() {
    MailboxWorld world = world();
    MessageId ofGrace = world.deliver(world.grace(), TestMessage.at(1));
    HistoryId before = now(world, world.ada());

    world.relabel(world.grace(), ofGrace, Set.of(LabelId.UNREAD), Set.of());
    world.deliver(world.grace(), TestMessage.at(2));

    assertThat(changes(world, before).changes()).isEmpty();
  }

  @Test
  default void history_that_is_gone_has_expired() {
    MailboxWorld world = world();
    world.deliver(world.ada(), TestMessage.at(1));
    HistoryId before = now(world, world.ada());
    world.deliver(world.ada(), TestMessage.at(2));

    world.expireHistory(world.ada());

    assertThat(history(world, before)).isEqualTo(new Expired());
    assertThat(changes(world, now(world, world.ada())).changes()).isEmpty();
  }

  @Test
  default void changes_are_returned_after_a_restart() {
    MailboxWorld world = world();
    MessageId id = world.deliver(world.ada(), TestMessage.at(1));
    HistoryId before = now(world, world.ada());
    world.delete(world.ada(), id);

    assertThat(world.restartedMailbox().changes(world.access(world.ada()), before))
        .isEqualTo(world.mailbox().changes(world.access(world.ada()), before));
  }

  private static HistoryId now(MailboxWorld world, Account owner) {
    return found(world.mailbox().profile(world.access(owner))).history();
  }

  private static Changes changes(MailboxWorld world, HistoryId since) {
    if (history(world, since) instanceof Changes changes) {
      return changes;
    }
    throw new AssertionError("The history has expired");
  }

  private static MailboxHistory history(MailboxWorld world, HistoryId since) {
    return found(world.mailbox().changes(world.access(world.ada()), since));
  }
}
