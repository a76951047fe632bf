package hexmail.application.mailbox;

import static hexmail.application.world.World.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.application.account.ConnectedAccount;
import hexmail.application.world.World;
import hexmail.domain.history.HistoryId;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Unauthorized;
import hexmail.domain.message.LabelId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatchMailboxTest {
  private final World world = new World();

  @BeforeEach
  void ada_has_a_message() {
    world.signIn(ADA);
    world.mailbox.deliver(ADA.id(), TestMessages.message(1));
  }

  private void list() {
    ListRequest everything = new ListRequest(MailQuery.EVERYTHING, null, null, 50);
    assertThat(world.useCases.listMessages().list(world.connected(ADA), everything))
        .isInstanceOf(Found.class);
  }

  private Optional<HistoryId> known() {
    return world.useCases.watchMailbox().known(world.connected(ADA));
  }

  private MailboxLook look(Optional<HistoryId> seen) {
    return world.useCases.watchMailbox().look(world.connected(ADA), seen)
            instanceof Found<MailboxLook>(MailboxLook found)
        ? found
        : new MailboxLook(new HistoryId(Long.MAX_VALUE), false);
  }

  @Test
  void nothing_has_changed_since_a_list_was_shown() {
    list();
    HistoryId shown = known().orElseThrow();

    assertThat(look(known())).isEqualTo(new MailboxLook(shown, false));
  }

  @Test
  void new_mail_and_another_label_are_changes_and_the_index_does_not_follow() {
    list();
    Optional<HistoryId> shown = known();
    world.mailbox.deliver(ADA.id(), TestMessages.message(2));

    MailboxLook first = look(shown);
    assertThat(first.changed()).isTrue();
    assertThat(first.at()).isGreaterThan(shown.orElseThrow());
    assertThat(look(Optional.of(first.at()))).isEqualTo(new MailboxLook(first.at(), false));
    assertThat(known()).isEqualTo(shown);

    world.mailbox.relabel(ADA.id(), TestMessages.id(1), Set.of(LabelId.STARRED), Set.of());
    assertThat(look(Optional.of(first.at())).changed()).isTrue();
  }

  @Test
  void what_happened_in_a_history_that_has_expired_is_a_change() {
    list();
    Optional<HistoryId> shown = known();
    world.mailbox.expireHistory(ADA.id());

    MailboxLook after = look(shown);
    assertThat(after.changed()).isTrue();
    assertThat(look(Optional.of(after.at())).changed()).isFalse();
  }

  @Test
  void without_a_list_the_first_look_begins() {
    assertThat(known()).isEmpty();

    MailboxLook first = look(Optional.empty());
    assertThat(first.changed()).isTrue();
    assertThat(look(Optional.of(first.at()))).isEqualTo(new MailboxLook(first.at(), false));
  }

  @Test
  void an_account_that_was_disconnected_meanwhile_is_not_looked_at() {
    list();
    Optional<HistoryId> shown = known();
    ConnectedAccount before = world.connected(ADA);
    assertThat(world.useCases.disconnectAccount().disconnect(ADA.id())).isNotNull();

    MailboxAnswer<MailboxLook> answer = world.useCases.watchMailbox().look(before, shown);

    assertThat(answer).isEqualTo(new Unauthorized<>());
  }
}
