package hexmail.testkit.sabotage.conversation;

import hexmail.domain.account.AccountId;
import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.ListedConversations;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.NotFound;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.message.ConversationId;
import hexmail.domain.port.Conversations;
import hexmail.testkit.sabotage.Sabotage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Adapters that summarise the wrong conversations.
final class WrongSummaries {
  static final List<Sabotage<Conversations>> ALL =
      List.of(
          Sabotage.of(
              "sorts the summaries",
              DelegatingConversations.found(WrongSummaries::sorted),
              "summaries_come_in_the_order_of_the_ids"),
          Sabotage.of(
              "finds no conversation for no ids",
              TakesNoIdsForNone::new,
              "of_no_ids_there_are_no_summaries"),
          Sabotage.of(
              "takes any number of ids",
              TakesAnyNumber::new,
              "five_hundred_ids_can_be_asked_for_at_once_and_no_more"),
          Sabotage.of(
              "returns what it has seen before",
              RemembersSummaries::new,
              "conversations_without_messages_are_left_out"),
          Sabotage.of(
              "takes ids in any case",
              TakesIdsInAnyCase::new,
              "an_id_that_looks_alike_names_no_conversation"),
          Sabotage.of(
              "summarises for the first caller",
              SummarisesForOnePerson::new,
              "conversations_of_other_accounts_are_left_out"),
          Sabotage.of(
              "summarises only what it has listed",
              SummarisesWhatItListed::new,
              "summaries_are_the_same_after_a_restart"));

  private WrongSummaries() {}

  private static List<ConversationSummary> sorted(List<ConversationSummary> rows) {
    return rows.stream().sorted(Comparator.comparing(row -> row.id().value())).toList();
  }

  private static final class TakesNoIdsForNone extends DelegatingConversations {
    TakesNoIdsForNone(Conversations honest) {
      super(honest);
    }

    @Override
    public MailboxAnswer<Summaries<ConversationId, ConversationSummary>> summaries(
        MailboxAccess access, List<ConversationId> ids) {
      return ids.isEmpty() ? new NotFound<>() : honest.summaries(access, ids);
    }
  }

  private static final class TakesAnyNumber extends DelegatingConversations {
    TakesAnyNumber(Conversations honest) {
      super(honest);
    }

    @Override
    public MailboxAnswer<Summaries<ConversationId, ConversationSummary>> summaries(
        MailboxAccess access, List<ConversationId> ids) {
      return honest.summaries(access, ids.stream().limit(ListRequest.LARGEST_PAGE).toList());
    }
  }

  private static final class RemembersSummaries extends DelegatingConversations {
    private record Seen(AccountId account, ConversationId id) {}

    private final Map<Seen, ConversationSummary> known = new HashMap<>();

    RemembersSummaries(Conversations honest) {
      super(honest);
    }

    @Override
    public synchronized MailboxAnswer<Summaries<ConversationId, ConversationSummary>> summaries(
        MailboxAccess access, List<ConversationId> ids) {
      return honest
          .summaries(access, ids)
          .then(rows -> {
            rows.found().forEach(row -> known.put(new Seen(access.account(), row.id()), row));
            return new Found<>(
                new Summaries<>(
                    ids.stream()
                        .flatMap(id -> Stream.ofNullable(known.get(new Seen(access.account(), id))))
                        .toList(),
                    rows.waiting(),
                    rows.retryAfter(),
                    rows.failed()));
          });
    }
  }

  private static final class TakesIdsInAnyCase extends DelegatingConversations {
    TakesIdsInAnyCase(Conversations honest) {
      super(honest);
    }

    @Override
    public MailboxAnswer<Summaries<ConversationId, ConversationSummary>> summaries(
        MailboxAccess access, List<ConversationId> ids) {
      return honest.summaries(
          access,
          ids.stream().map(id -> new ConversationId(id.value().toLowerCase(Locale.ROOT))).toList());
    }
  }

  private static final class SummarisesForOnePerson extends DelegatingConversations {
    private final List<MailboxAccess> callers = new ArrayList<>();

    SummarisesForOnePerson(Conversations honest) {
      super(honest);
    }

    @Override
    public synchronized MailboxAnswer<Summaries<ConversationId, ConversationSummary>> summaries(
        MailboxAccess access, List<ConversationId> ids) {
      callers.add(access);
      return honest.summaries(callers.getFirst(), ids);
    }
  }

  private static final class SummarisesWhatItListed extends DelegatingConversations {
    private final Set<ConversationId> listed = ConcurrentHashMap.newKeySet();

    SummarisesWhatItListed(Conversations honest) {
      super(honest);
    }

    @Override
    public MailboxAnswer<ListedConversations> list(MailboxAccess access, ListRequest request) {
      return honest
          .list(access, request)
          .then(page -> {
            page.conversations().forEach(one -> listed.add(one.id()));
            return new Found<>(page);
          });
    }

    @Override
    public MailboxAnswer<Summaries<ConversationId, ConversationSummary>> summaries(
        MailboxAccess access, List<ConversationId> ids) {
      return honest.summaries(access, ids.stream().filter(listed::contains).toList());
    }
  }
}
