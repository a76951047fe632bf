package hexmail.application.mailbox;

import static hexmail.application.world.World.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.application.world.World;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.NotFound;
import hexmail.domain.mailbox.MailboxAnswer.Unauthorized;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageId;
import hexmail.domain.outage.Outage;
import hexmail.domain.secret.SessionKey;
import hexmail.domain.session.SessionAccount;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// S84: a message that was opened in a session is not read again in it.
class OpenedOnceTest {
  private static final ListRequest EVERYTHING =
      new ListRequest(MailQuery.EVERYTHING, null, null, 50);
  private static final Message MESSAGE = TestMessages.message(1);
  private static final MessageId ID = TestMessages.id(1);

  private final World world = new World();
  private final SessionKey here = world.signIn(ADA);
  private final SessionKey elsewhere = world.signIn(ADA);

  @BeforeEach
  void ada_has_a_message() {
    world.mailbox.deliver(ADA.id(), MESSAGE);
  }

  private MailboxAnswer<OpenedMessage> open(SessionKey session) {
    return world.useCases.readMessage().read(world.connected(session, ADA), ID);
  }

  private void list() {
    assertThat(world.useCases.listMessages().list(world.connected(ADA), EVERYTHING))
        .isInstanceOf(Found.class);
  }

  private static MailboxAnswer<OpenedMessage> whole(Message message) {
    return new Found<>(new OpenedMessage.Whole(message));
  }

  private int calls() {
    return world.mailbox.calls().messages();
  }

  @Test
  void the_second_opening_makes_no_call_and_shows_the_same() {
    assertThat(open(here)).isEqualTo(whole(MESSAGE));
    world.mailbox.outage(Outage.UNREACHABLE);

    assertThat(open(here)).isEqualTo(whole(MESSAGE));
    assertThat(calls()).isEqualTo(1);
  }

  @Test
  void each_session_reads_it_once() {
    assertThat(open(here)).isEqualTo(whole(MESSAGE));
    assertThat(open(elsewhere)).isEqualTo(whole(MESSAGE));
    assertThat(open(elsewhere)).isEqualTo(whole(MESSAGE));

    assertThat(calls()).isEqualTo(2);
  }

  @Test
  void its_labels_are_those_that_the_index_knows() {
    list();
    assertThat(open(here)).isEqualTo(whole(MESSAGE));
    world.mailbox.relabel(ADA.id(), ID, Set.of(new LabelId("STARRED")), Set.of(LabelId.UNREAD));
    list();

    assertThat(open(here))
        .isEqualTo(whole(MESSAGE.withSummary(MESSAGE.summary().withLabels(labelsOfIndex()))));
    assertThat(labelsOfIndex()).contains(new LabelId("STARRED")).doesNotContain(LabelId.UNREAD);
    assertThat(calls()).isEqualTo(1);
  }

  private Set<LabelId> labelsOfIndex() {
    return world.index.find(ADA.id(), List.of(ID)).current().values().iterator().next().labels();
  }

  @Test
  void a_message_that_was_deleted_is_gone_with_the_next_list() {
    list();
    assertThat(open(here)).isEqualTo(whole(MESSAGE));
    world.mailbox.delete(ADA.id(), ID);
    list();

    assertThat(open(here)).isEqualTo(new NotFound<>());
  }

  @Test
  void when_the_history_has_expired_everything_is_read_again() {
    list();
    assertThat(open(here)).isEqualTo(whole(MESSAGE));
    world.mailbox.expireHistory(ADA.id());
    list();

    assertThat(open(here)).isEqualTo(whole(MESSAGE));
    assertThat(calls()).isEqualTo(2);
  }

  @Test
  void nothing_is_shown_of_a_mailbox_whose_grant_has_ended() {
    assertThat(open(here)).isEqualTo(whole(MESSAGE));
    world.markRevoked(ADA);

    assertThat(open(here)).isEqualTo(new Unauthorized<>());
  }

  @Test
  void a_sign_out_ends_what_was_opened() {
    assertThat(open(here)).isEqualTo(whole(MESSAGE));
    SessionAccount reader = world.connected(here, ADA).signedIn();
    assertThat(world.openedMessages.find(reader, List.of(ID))).hasSize(1);

    world.useCases.signOut().signOut(here);

    assertThat(world.openedMessages.find(reader, List.of(ID))).isEmpty();
  }

  @Test
  void a_disconnect_ends_what_was_opened_in_every_session() {
    SessionAccount reader = world.connected(here, ADA).signedIn();
    SessionAccount another = world.connected(elsewhere, ADA).signedIn();
    assertThat(open(here)).isEqualTo(whole(MESSAGE));
    assertThat(open(elsewhere)).isEqualTo(whole(MESSAGE));

    assertThat(world.useCases.disconnectAccount().disconnect(ADA.id())).isNotNull();

    assertThat(world.openedMessages.find(reader, List.of(ID))).isEmpty();
    assertThat(world.openedMessages.find(another, List.of(ID))).isEmpty();
  }
}
