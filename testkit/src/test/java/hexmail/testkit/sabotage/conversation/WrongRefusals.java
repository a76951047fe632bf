package hexmail.testkit.sabotage.conversation;

import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.ListedConversations;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.BlockedByAdministrator;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.NoMailbox;
import hexmail.domain.mailbox.MailboxAnswer.RightsMissing;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.MailboxAnswer.Unauthorized;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.message.ConversationId;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.Conversations;
import hexmail.testkit.sabotage.Sabotage;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Adapters that confuse refusals and outages, or hide them.
final class WrongRefusals {
  static final List<Sabotage<Conversations>> ALL =
      List.of(
          Sabotage.of(
              "shows an old page for a refused token",
              ServesRefusedTokens::new,
              "a_token_that_is_refused_is_unauthorized_and_never_refreshed"),
          Sabotage.of(
              "takes one refused token for all",
              RefusesAfterARefusal::new,
              "a_refused_token_takes_no_other_with_it"),
          Sabotage.of(
              "finds nothing for a token that was never issued",
              summaries(answer ->
                  answer instanceof Unauthorized ? new Found<>(Summaries.all(List.of())) : answer),
              "a_token_that_was_never_issued_is_unauthorized"),
          Sabotage.of(
              "takes missing rights for a refused token",
              summaries(answer -> answer instanceof RightsMissing ? new Unauthorized<>() : answer),
              "a_token_without_the_right_to_read_mail_lacks_rights"),
          Sabotage.of(
              "asks to wait for a mailbox that does not exist",
              summaries(answer ->
                  answer instanceof NoMailbox ? new Throttled<>(Duration.ofSeconds(5)) : answer),
              "an_account_without_a_mailbox_has_none_in_every_call"),
          Sabotage.of(
              "takes the policy of an administrator for missing rights",
              summaries(answer ->
                  answer instanceof BlockedByAdministrator ? new RightsMissing<>() : answer),
              "every_call_says_that_an_administrator_lets_no_application_in"),
          Sabotage.of(
              "asks to wait for too short a time",
              summaries(answer ->
                  answer instanceof Throttled ? new Throttled<>(Duration.ofSeconds(1)) : answer),
              "a_throttled_call_returns_how_long_to_wait"),
          Sabotage.of(
              "takes all the time it wants",
              IgnoresTheTimeLeft::new,
              "every_call_is_too_slow_for_an_access_without_time_left"),
          Sabotage.of(
              "finds nothing in an outage",
              SwallowsOutages::new,
              "every_call_ends_within_its_deadline"),
          Sabotage.of(
              "takes a rejected client for an outage",
              BlamesTheMailbox::new,
              "every_call_throws_when_the_server_rejects_our_client"),
          Sabotage.of(
              "stays out of order after an outage",
              NeverRecovers::new,
              "after_an_outage_everything_is_as_before"));

  private WrongRefusals() {}

  private static UnaryOperator<Conversations> summaries(
      UnaryOperator<MailboxAnswer<Summaries<ConversationId, ConversationSummary>>> change) {
    return conversations ->
        new DelegatingConversations(conversations) {
          @Override
          public MailboxAnswer<Summaries<ConversationId, ConversationSummary>> summaries(
              MailboxAccess access, List<ConversationId> ids) {
            return change.apply(honest.summaries(access, ids));
          }
        };
  }

  private record Call(MailboxAccess access, ListRequest request) {}

  private static final class ServesRefusedTokens extends DelegatingConversations {
    private final Map<Call, MailboxAnswer<ListedConversations>> seen = new HashMap<>();

    ServesRefusedTokens(Conversations honest) {
      super(honest);
    }

    @Override
    public synchronized MailboxAnswer<ListedConversations> list(
        MailboxAccess access, ListRequest request) {
      MailboxAnswer<ListedConversations> answer = honest.list(access, request);
      if (answer instanceof Unauthorized<ListedConversations>) {
        return seen.getOrDefault(new Call(access, request), answer);
      }
      seen.put(new Call(access, request), answer);
      return answer;
    }
  }

  private static final class RefusesAfterARefusal extends DelegatingConversations {
    private final Map<String, MailboxAccess> first = new HashMap<>();

    RefusesAfterARefusal(Conversations honest) {
      super(honest);
    }

    @Override
    public synchronized MailboxAnswer<ListedConversations> list(
        MailboxAccess access, ListRequest request) {
      MailboxAccess ours = first.computeIfAbsent(access.account().value(), _ -> access);
      return honest.list(ours.within(access.timeLeft()), request);
    }
  }

  private static final class IgnoresTheTimeLeft extends DelegatingConversations {
    IgnoresTheTimeLeft(Conversations honest) {
      super(honest);
    }

    @Override
    public MailboxAnswer<Summaries<ConversationId, ConversationSummary>> summaries(
        MailboxAccess access, List<ConversationId> ids) {
      return honest.summaries(access.within(MailboxAccess.UNLIMITED), ids);
    }
  }

  private static final class SwallowsOutages extends DelegatingConversations {
    SwallowsOutages(Conversations honest) {
      super(honest);
    }

    @Override
    public MailboxAnswer<ListedConversations> list(MailboxAccess access, ListRequest request) {
      try {
        return honest.list(access, request);
      } catch (MailboxUnavailable _) {
        return new Found<>(new ListedConversations(List.of(), null));
      }
    }
  }

  private static final class BlamesTheMailbox extends DelegatingConversations {
    BlamesTheMailbox(Conversations honest) {
      super(honest);
    }

    @Override
    public MailboxAnswer<ListedConversations> list(MailboxAccess access, ListRequest request) {
      try {
        return honest.list(access, request);
      } catch (ClientRejected rejected) {
        throw new MailboxUnavailable(Outage.FAILED, "Rejected: " + rejected.getMessage());
      }
    }
  }

  private static final class NeverRecovers extends DelegatingConversations {
    private boolean failed;

    NeverRecovers(Conversations honest) {
      super(honest);
    }

    @Override
    public synchronized MailboxAnswer<Summaries<ConversationId, ConversationSummary>> summaries(
        MailboxAccess access, List<ConversationId> ids) {
      try {
        MailboxAnswer<Summaries<ConversationId, ConversationSummary>> answer =
            honest.summaries(access, ids);
        return failed ? new Throttled<>(Duration.ofSeconds(5)) : answer;
      } catch (MailboxUnavailable outage) {
        failed = true;
        throw outage;
      }
    }
  }
}
