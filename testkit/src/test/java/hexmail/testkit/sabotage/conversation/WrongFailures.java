package hexmail.testkit.sabotage.conversation;

import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.message.ConversationId;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.Conversations;
import hexmail.testkit.sabotage.Sabotage;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Adapters that confuse conversations that wait, fail or are gone.
final class WrongFailures {
  static final List<Sabotage<Conversations>> ALL =
      List.of(
          Sabotage.of(
              "treats throttled conversations as gone",
              DelegatingConversations.answered(rows -> Summaries.all(rows.found())),
              "conversations_that_the_server_does_not_return_now_are_listed_as_waiting"),
          Sabotage.of(
              "refuses all for one",
              RefusesAllForOne::new,
              "conversations_that_the_server_does_not_return_now_are_listed_as_waiting"),
          Sabotage.of(
              "lets all wait although none is returned",
              WaitsForAll::new,
              "when_no_conversation_is_returned_the_refusal_is_the_answer"),
          Sabotage.of(
              "treats failed conversations as gone",
              DelegatingConversations.answered(
                  rows -> new Summaries<>(rows.found(), rows.waiting(), rows.retryAfter())),
              "a_conversation_on_which_the_server_fails_is_listed_as_failed_and_costs_no_other"),
          Sabotage.of(
              "lets failed conversations wait",
              DelegatingConversations.answered(WrongFailures::waiting),
              "a_conversation_on_which_the_server_fails_is_listed_as_failed_and_costs_no_other"),
          Sabotage.of(
              "fails on all for one",
              DelegatingConversations.answered(WrongFailures::failing),
              "a_conversation_on_which_the_server_fails_is_listed_as_failed_and_costs_no_other"),
          Sabotage.of(
              "lists failures although nothing is returned",
              ListsAllAsFailed::new,
              "when_no_conversation_is_returned_the_failure_is_the_answer"));

  private WrongFailures() {}

  private static Summaries<ConversationId, ConversationSummary> waiting(
      Summaries<ConversationId, ConversationSummary> rows) {
    return rows.failed().isEmpty()
        ? rows
        : new Summaries<>(
            rows.found(), List.copyOf(rows.failed().keySet()), Duration.ofSeconds(2), Map.of());
  }

  private static Summaries<ConversationId, ConversationSummary> failing(
      Summaries<ConversationId, ConversationSummary> rows) {
    Map<ConversationId, Outage> failed = new HashMap<>(rows.failed());
    if (failed.isEmpty()) {
      return rows;
    }
    rows.found().forEach(row -> failed.put(row.id(), Outage.FAILED));
    return new Summaries<>(List.of(), rows.waiting(), rows.retryAfter(), failed);
  }

  private static final class RefusesAllForOne extends DelegatingConversations {
    RefusesAllForOne(Conversations honest) {
      super(honest);
    }

    @Override
    public MailboxAnswer<Summaries<ConversationId, ConversationSummary>> summaries(
        MailboxAccess access, List<ConversationId> ids) {
      return honest
          .summaries(access, ids)
          .then(rows ->
              rows.waiting().isEmpty() ? new Found<>(rows) : new Throttled<>(rows.retryAfter()));
    }
  }

  private static final class WaitsForAll extends DelegatingConversations {
    WaitsForAll(Conversations honest) {
      super(honest);
    }

    @Override
    public MailboxAnswer<Summaries<ConversationId, ConversationSummary>> summaries(
        MailboxAccess access, List<ConversationId> ids) {
      MailboxAnswer<Summaries<ConversationId, ConversationSummary>> answer =
          honest.summaries(access, ids);
      return answer instanceof Throttled<Summaries<ConversationId, ConversationSummary>>(var wait)
          ? new Found<>(new Summaries<>(List.of(), ids, wait))
          : answer;
    }
  }

  private static final class ListsAllAsFailed extends DelegatingConversations {
    ListsAllAsFailed(Conversations honest) {
      super(honest);
    }

    @Override
    public MailboxAnswer<Summaries<ConversationId, ConversationSummary>> summaries(
        MailboxAccess access, List<ConversationId> ids) {
      try {
        return honest.summaries(access, ids);
      } catch (MailboxUnavailable failure) {
        Map<ConversationId, Outage> failed = new HashMap<>();
        ids.forEach(id -> failed.put(id, failure.outage()));
        return new Found<>(new Summaries<>(List.of(), List.of(), Duration.ZERO, failed));
      }
    }
  }
}
