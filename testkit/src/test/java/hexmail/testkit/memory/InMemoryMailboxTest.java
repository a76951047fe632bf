package hexmail.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.credential.Scopes;
import hexmail.domain.history.HistoryId;
import hexmail.domain.mailbox.LabelCounts;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxProfile;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.domain.mailbox.PageToken;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.Label;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import hexmail.domain.secret.AccessToken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class InMemoryMailboxTest {
  private static final Account ADA =
      new Account(new AccountId("1"), new EmailAddress("ada@example.com"));
  private static final Account GRACE =
      new Account(new AccountId("2"), new EmailAddress("grace@example.com"));
  private static final Scopes READ = Scopes.parse("https://www.googleapis.com/auth/gmail.readonly");

  private static final MailboxAccess ACCESS = access("of-ada");
  private static final MailboxAccess WITHOUT_RIGHTS = access("of-ada-without-rights");
  private final Map<AccessToken, TokenOwner> bearers =
      Map.of(
          ACCESS.token(), new TokenOwner(ADA, READ),
          WITHOUT_RIGHTS.token(), new TokenOwner(ADA, Scopes.parse("openid")));
  private final InMemoryMailbox mailbox =
      new InMemoryMailbox(token -> Optional.ofNullable(bearers.get(token)));

  @Test
  void messages_are_listed_newest_first_without_those_of_others() {
    deliver("a", 1, "Lunch");
    deliver("b", 2, "Dinner");
    mailbox.deliver(GRACE.id(), message("c", 3, "Breakfast", LabelId.INBOX));

    assertThat(ids(request("", null, 10))).containsExactly("b", "a");
    assertThat(mailbox.profile(ACCESS))
        .isEqualTo(new Found<>(new MailboxProfile(ADA.email(), 2, new HistoryId(114))));
  }

  @Test
  void a_query_finds_all_of_its_words_in_any_case() {
    deliver("a", 1, "Lunch on FRIDAY");
    deliver("b", 2, "Lunch on Monday");

    assertThat(ids(request("friday lunch", null, 10))).containsExactly("a");
    assertThat(ids(request("sender@example.com", null, 10))).containsExactly("b", "a");
    assertThat(ids(request("snippet nothing", null, 10))).isEmpty();
  }

  @Test
  void spam_and_bin_are_found_only_when_named() {
    deliver("a", 1, "Lunch");
    mailbox.deliver(ADA.id(), message("b", 2, "Prize", LabelId.SPAM));
    mailbox.deliver(ADA.id(), message("c", 3, "Old", LabelId.TRASH));

    assertThat(ids(request("", null, 10))).containsExactly("a");
    assertThat(ids(request("", LabelId.SPAM, 10))).containsExactly("b");
    assertThat(ids(request("in:trash", null, 10))).containsExactly("c");
    assertThat(ids(request("in:anywhere", null, 10))).containsExactly("c", "b", "a");
  }

  @Test
  void pages_meet_each_message_that_stays_once() {
    for (int number = 0; number < 7; number++) {
      deliver("m" + number, number, "Lunch");
    }
    MessageIdPage first = page(request("lunch", null, 3));

    deliver("new", 99, "Lunch");
    mailbox.delete(ADA.id(), new MessageId("m4"));
    List<String> rest = walk(request("lunch", null, 3).at(Objects.requireNonNull(first.next())));

    assertThat(first.ids()).extracting(MessageId::value).containsExactly("m6", "m5", "m4");
    assertThat(rest).containsExactly("m3", "m2", "m1", "m0");
  }

  @Test
  void a_page_token_is_good_for_its_query_and_label_until_it_expires() {
    deliver("a", 1, "Lunch");
    deliver("b", 2, "Lunch");
    PageToken token = Objects.requireNonNull(page(request("lunch", null, 1)).next());

    assertThat(mailbox.list(ACCESS, request("", null, 1).at(token)))
        .isEqualTo(new MailboxAnswer.Invalid<>());
    assertThat(mailbox.list(ACCESS, request("lunch", LabelId.INBOX, 1).at(token)))
        .isEqualTo(new MailboxAnswer.Invalid<>());
    assertThat(ids(request("lunch", null, 1).at(token))).containsExactly("a");
    mailbox.expirePageTokens();
    assertThat(mailbox.list(ACCESS, request("lunch", null, 1).at(token)))
        .isEqualTo(new MailboxAnswer.Invalid<>());
  }

  @Test
  void summaries_come_in_the_order_asked_for_without_those_that_are_gone() {
    deliver("a", 1, "Lunch");
    deliver("b", 2, "Dinner");

    MailboxAnswer<Summaries<MessageId, MessageSummary>> answer =
        mailbox.summaries(
            ACCESS, List.of(new MessageId("a"), new MessageId("gone"), new MessageId("b")));

    assertThat(answer)
        .isEqualTo(
            new Found<>(
                Summaries.all(
                    List.of(
                        message("a", 1, "Lunch", LabelId.INBOX).summary(),
                        message("b", 2, "Dinner", LabelId.INBOX).summary()))));
    assertThat(mailbox.calls()).isEqualTo(new InMemoryMailbox.Calls(0, 3, 0));
  }

  @Test
  void a_message_is_read_whole_or_not_found() {
    deliver("a", 1, "Lunch");

    assertThat(mailbox.read(ACCESS, new MessageId("a")))
        .isEqualTo(new Found<>(message("a", 1, "Lunch", LabelId.INBOX)));
    assertThat(mailbox.read(ACCESS, new MessageId("b"))).isEqualTo(new MailboxAnswer.NotFound<>());
  }

  @Test
  void labels_of_the_persons_own_join_those_of_gmail() {
    LabelId own = new LabelId("Label_1");
    assertThat(mailbox.list(ACCESS, request("", own, 1))).isEqualTo(new MailboxAnswer.NotFound<>());

    mailbox.addLabel(ADA.id(), new Label(own, "Trips", true));

    assertThat(ids(request("", own, 1))).isEmpty();
    assertThat(((Found<List<Label>>) mailbox.labels(ACCESS, LabelCounts.NONE)).value())
        .contains(new Label(own, "Trips", true), new Label(LabelId.INBOX, "INBOX", false))
        .hasSize(9);
  }

  @Test
  void a_token_is_refused_without_an_owner_and_without_rights() {
    assertThat(mailbox.profile(access("unknown"))).isEqualTo(new MailboxAnswer.Unauthorized<>());
    assertThat(mailbox.profile(WITHOUT_RIGHTS)).isEqualTo(new MailboxAnswer.RightsMissing<>());
  }

  @Test
  void trouble_ends_when_told_to() {
    mailbox.throttle(Duration.ofSeconds(7));
    assertThat(mailbox.profile(ACCESS))
        .isEqualTo(new MailboxAnswer.Throttled<>(Duration.ofSeconds(7)));
    mailbox.throttle(null);
    mailbox.outage(Outage.FAILED);
    assertThatExceptionOfType(MailboxUnavailable.class)
        .isThrownBy(() -> mailbox.labels(ACCESS, LabelCounts.NONE));
    mailbox.outage(null);
    assertThat(mailbox.labels(ACCESS, LabelCounts.NONE)).isInstanceOf(Found.class);
  }

  private List<String> walk(ListRequest request) {
    List<String> ids = new ArrayList<>();
    ListRequest next = request;
    while (true) {
      MessageIdPage page = page(next);
      page.ids().forEach(id -> ids.add(id.value()));
      if (page.next() == null) {
        return ids;
      }
      next = next.at(page.next());
    }
  }

  private List<String> ids(ListRequest request) {
    return page(request).ids().stream().map(MessageId::value).toList();
  }

  private MessageIdPage page(ListRequest request) {
    return ((Found<MessageIdPage>) mailbox.list(ACCESS, request)).value();
  }

  private void deliver(String id, int minute, String subject) {
    mailbox.deliver(ADA.id(), message(id, minute, subject, LabelId.INBOX));
  }

  private static ListRequest request(String query, @Nullable LabelId label, int size) {
    return new ListRequest(new MailQuery(query), label, null, size);
  }

  private static Message message(String id, int minute, String subject, LabelId label) {
    MessageSummary summary =
        new MessageSummary(
            new MessageId(id),
            new ConversationId(id),
            new Correspondent("Sender", "sender@example.com"),
            subject,
            "Snippet of " + id,
            Instant.parse("2026-05-04T12:00:00Z").plusSeconds(60L * minute),
            Set.of(label),
            false);
    return new Message(summary, List.of(), List.of(), new MessageBody.Plain("Hello"), List.of());
  }

  private static MailboxAccess access(String token) {
    return new MailboxAccess(ADA.id(), new AccessToken(token), Urgency.INTERACTIVE);
  }
}
