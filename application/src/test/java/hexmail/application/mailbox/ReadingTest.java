package hexmail.application.mailbox;

import static hexmail.application.mailbox.TestMessages.everything;
import static hexmail.application.mailbox.TestMessages.id;
import static hexmail.application.mailbox.TestMessages.message;
import static hexmail.application.mailbox.TestMessages.summary;
import static hexmail.application.world.World.ADA;
import static hexmail.application.world.World.GRACE;
import static hexmail.application.world.World.PLAIN;
import static hexmail.application.world.World.callback;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hexmail.application.account.ConnectedAccount;
import hexmail.application.world.World;
import hexmail.domain.account.Identity;
import hexmail.domain.credential.Scopes;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Invalid;
import hexmail.domain.mailbox.MailboxAnswer.NotFound;
import hexmail.domain.mailbox.MailboxAnswer.RightsMissing;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.MailboxAnswer.Unauthorized;
import hexmail.domain.mailbox.PageToken;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import hexmail.domain.secret.State;
import hexmail.testkit.memory.InMemoryMailbox.Calls;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadingTest {
  private final World world = new World();

  @BeforeEach
  void ada_has_five_messages() {
    assertThat(world.signIn(ADA)).isNotNull();
    for (int number = 0; number < 5; number++) {
      world.mailbox.deliver(ADA.id(), message(number));
    }
  }

  private MailboxAnswer<ListedPage<MessageId, MessageSummary>> list(ListRequest request) {
    return world.useCases.listMessages().list(world.connected(ADA), request);
  }

  private ListedPage<MessageId, MessageSummary> page(ListRequest request) {
    if (list(request)
        instanceof
        Found<ListedPage<MessageId, MessageSummary>>(ListedPage<MessageId, MessageSummary> page)) {
      return page;
    }
    throw new AssertionError("No page");
  }

  private static Row<MessageId, MessageSummary> row(int number) {
    return new Row.Loaded<>(summary(number).id(), summary(number));
  }

  private static PageToken next(ListedPage<MessageId, MessageSummary> page) {
    if (page.next() == null) {
      throw new AssertionError("The last page");
    }
    return page.next();
  }

  @Test
  void a_page_has_its_rows_newest_first_and_the_token_of_the_next_page() {
    ListedPage<MessageId, MessageSummary> first = page(everything(3));
    ListedPage<MessageId, MessageSummary> second = page(everything(3).at(next(first)));

    assertThat(first.rows()).containsExactly(row(0), row(1), row(2));
    assertThat(second)
        .isEqualTo(
            new ListedPage<>(
                List.of(row(3), row(4)),
                null,
                Duration.ZERO,
                world.mailbox.history(ADA.id()),
                true));
  }

  @Test
  void an_empty_page_asks_for_no_rows() {
    assertThat(list(new ListRequest(new MailQuery("nowhere"), null, null, 50)))
        .isEqualTo(new Found<>(new ListedPage<>(List.of(), null, Duration.ZERO, null, true)));
    assertThat(world.mailbox.calls()).isEqualTo(new Calls(1, 0, 0));
  }

  @Test
  void each_row_is_read_once() {
    assertThat(page(everything(50)).rows()).hasSize(5);
    assertThat(world.mailbox.calls()).isEqualTo(new Calls(1, 5, 0));
  }

  @Test
  void the_mailbox_is_that_of_the_account() {
    assertThat(world.signIn(GRACE)).isNotNull();

    assertThat(world.useCases.listMessages().list(world.connected(GRACE), everything(50)))
        .isEqualTo(new Found<>(new ListedPage<>(List.of(), null, Duration.ZERO, null, true)));
    assertThat(world.useCases.readMessage().read(world.connected(GRACE), id(0)))
        .isEqualTo(new NotFound<>());
  }

  @Test
  void an_expired_page_token_is_invalid() {
    PageToken next = next(page(everything(3)));
    world.mailbox.expirePageTokens();

    assertThat(list(everything(3).at(next))).isEqualTo(new Invalid<>());
  }

  @Test
  void an_unknown_label_is_not_found() {
    assertThat(list(new ListRequest(MailQuery.EVERYTHING, new LabelId("Label_9"), null, 5)))
        .isEqualTo(new NotFound<>());
  }

  @Test
  void a_refused_token_is_renewed_once_for_a_page() {
    world.google.refuseAccessTokens(ADA.id());

    assertThat(page(everything(50)).rows()).hasSize(5);
    assertThat(world.google.calls().refreshes()).isEqualTo(1);
  }

  @Test
  void throttling_is_passed_on() {
    world.mailbox.throttle(Duration.ofSeconds(7));

    assertThat(list(everything(5))).isEqualTo(new Throttled<>(Duration.ofSeconds(7)));
    assertThat(world.useCases.listLabels().list(world.connected(ADA)))
        .isEqualTo(new Throttled<>(Duration.ofSeconds(7)));
  }

  @Test
  void an_outage_signs_no_account_out() {
    world.mailbox.outage(Outage.FAILED);

    assertThatThrownBy(() -> list(everything(5))).isInstanceOf(MailboxUnavailable.class);

    world.mailbox.outage(null);
    assertThat(page(everything(50)).rows()).hasSize(5);
    assertThat(world.google.calls().refreshes()).isZero();
  }

  @Test
  void without_the_right_to_read_mail_the_answer_says_so() {
    State state = world.begin(PLAIN);
    Identity grace = new Identity(GRACE, true, null);
    assertThat(
            world.complete(
                callback(
                    state, world.google.consent(state, grace, Scopes.parse("openid email")), null)))
        .isNotNull();

    assertThat(world.useCases.listMessages().list(world.connected(GRACE), everything(5)))
        .isEqualTo(new RightsMissing<>());
  }

  @Test
  void messages_and_labels_follow_the_same_rule_about_tokens() {
    world.google.refuseAccessTokens(ADA.id());
    assertThat(world.useCases.readMessage().read(world.connected(ADA), id(3)))
        .isEqualTo(new Found<>(new OpenedMessage.Whole(message(3))));
    world.google.refuseAccessTokens(ADA.id());
    assertThat(world.useCases.listLabels().list(world.connected(ADA))).isInstanceOf(Found.class);
    assertThat(world.google.calls().refreshes()).isEqualTo(2);

    world.google.endGrant(ADA.id());
    assertThat(world.useCases.readMessage().read(world.connected(ADA), id(3)))
        .isEqualTo(new Unauthorized<>());
    assertThat(world.useCases.listLabels().list(world.connected(ADA)))
        .isEqualTo(new Unauthorized<>());
  }

  @Test
  void a_disconnected_account_makes_no_call() {
    ConnectedAccount before = world.connected(ADA);
    world.credentials.remove(ADA.id());

    assertThat(world.useCases.streamMessages().ids(before, everything(5), _ -> {}))
        .isEqualTo(new Unauthorized<>());
    assertThat(world.mailbox.calls()).isEqualTo(new Calls(0, 0, 0));
  }
}
