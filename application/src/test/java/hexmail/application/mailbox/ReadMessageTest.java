package hexmail.application.mailbox;

import static hexmail.application.world.World.ADA;
import static hexmail.application.world.World.GRACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hexmail.application.world.World;
import hexmail.domain.account.Account;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.NotFound;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.MailboxAnswer.Unauthorized;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ReadMessageTest {
  private static final MessageId ID = new MessageId("m1");
  private static final Duration WAIT = Duration.ofSeconds(7);
  private static final Duration SOON = Duration.ofSeconds(5);

  private final World world = new World();

  @BeforeEach
  void ada_has_a_message() {
    assertThat(world.signIn(ADA)).isNotNull();
    world.mailbox.deliver(ADA.id(), message());
  }

  private static Message message() {
    MessageSummary summary =
        new MessageSummary(
            ID,
            new ConversationId("c1"),
            new Correspondent("Grace", "grace@example.com"),
            "Letter",
            "Dear Ada",
            World.NOON,
            Set.of(LabelId.INBOX),
            false);
    return new Message(
        summary, List.of(), List.of(), new MessageBody.Plain("Dear Ada, it is late."), List.of());
  }

  private MailboxAnswer<OpenedMessage> read(Account account) {
    return world.useCases.readMessage().read(world.connected(account), ID);
  }

  /// Ada has seen the row of the message.
  private void seen() {
    ListRequest everything = new ListRequest(MailQuery.EVERYTHING, null, null, 50);
    assertThat(world.useCases.listMessages().list(world.connected(ADA), everything))
        .isInstanceOf(Found.class);
  }

  private static MailboxAnswer<OpenedMessage> loading(Duration wait) {
    return new Found<>(new OpenedMessage.Loading(message().summary(), wait));
  }

  @Test
  void a_message_is_whole_whether_its_row_was_seen_or_not() {
    assertThat(read(ADA)).isEqualTo(new Found<>(new OpenedMessage.Whole(message())));
    seen();
    assertThat(read(ADA)).isEqualTo(new Found<>(new OpenedMessage.Whole(message())));
  }

  @Test
  void the_indexed_summary_is_the_answer_while_google_throttles() {
    seen();
    world.mailbox.throttle(WAIT);
    assertThat(read(ADA)).isEqualTo(loading(WAIT));

    world.mailbox.throttle(null);
    assertThat(read(ADA)).isEqualTo(new Found<>(new OpenedMessage.Whole(message())));
  }

  @Test
  void a_stale_summary_is_good_enough() {
    seen();
    world.mailbox.expireHistory(ADA.id());
    world.mailbox.throttle(ID, WAIT);
    seen();
    assertThat(world.index.find(ADA.id(), List.of(ID)).stale()).containsKey(ID);

    assertThat(read(ADA)).isEqualTo(loading(WAIT));
  }

  @Test
  void the_row_of_a_conversation_of_one_message_is_good_enough() {
    MessageSummary listed = message().summary();
    MessageSummary alone =
        new MessageSummary(
            ID,
            new ConversationId(ID.value()),
            listed.from(),
            listed.subject(),
            listed.snippet(),
            listed.receivedAt(),
            listed.labels(),
            false);
    world.mailbox.deliver(
        ADA.id(), new Message(alone, List.of(), List.of(), new MessageBody.Nothing(), List.of()));
    ListRequest everything = new ListRequest(MailQuery.EVERYTHING, null, null, 50);
    assertThat(world.useCases.listConversations().list(world.connected(ADA), everything))
        .isInstanceOf(Found.class);
    world.mailbox.throttle(WAIT);

    assertThat(read(ADA)).isEqualTo(new Found<>(new OpenedMessage.Loading(alone, WAIT)));
  }

  @Test
  void throttling_is_passed_on_when_nothing_is_known() {
    world.mailbox.throttle(WAIT);

    assertThat(read(ADA)).isEqualTo(new Throttled<>(WAIT));
  }

  @ParameterizedTest
  @EnumSource(names = "GARBLED", mode = Mode.EXCLUDE)
  void while_google_is_away_what_is_known_is_the_answer(Outage outage) {
    seen();
    world.mailbox.outage(outage);

    assertThat(read(ADA)).isEqualTo(loading(SOON));
  }

  @Test
  void an_outage_is_passed_on_when_nothing_is_known() {
    world.mailbox.outage(Outage.UNREACHABLE);

    assertThatThrownBy(() -> read(ADA)).isInstanceOf(MailboxUnavailable.class);
  }

  @Test
  void a_garbled_message_is_not_announced_as_loading() {
    seen();
    world.mailbox.outage(Outage.GARBLED);

    assertThatThrownBy(() -> read(ADA)).isInstanceOf(MailboxUnavailable.class);
  }

  @Test
  void the_index_of_one_account_does_not_answer_another() {
    seen();
    assertThat(world.signIn(GRACE)).isNotNull();
    world.mailbox.throttle(WAIT);

    assertThat(read(GRACE)).isEqualTo(new Throttled<>(WAIT));
  }

  @Test
  void a_deleted_message_is_not_found_although_it_is_indexed() {
    seen();
    world.mailbox.delete(ADA.id(), ID);

    assertThat(read(ADA)).isEqualTo(new NotFound<>());
  }

  @Test
  void nothing_is_shown_of_a_mailbox_whose_grant_has_ended() {
    seen();
    world.google.endGrant(ADA.id());
    world.google.refuseAccessTokens(ADA.id());
    world.mailbox.throttle(WAIT);

    assertThat(read(ADA)).isEqualTo(new Unauthorized<>());
  }
}
