package hexmail.testkit.sabotage.conversation;

import static java.util.Comparator.comparing;

import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.ListedConversations;
import hexmail.domain.mailbox.ListedConversations.Listed;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.NotFound;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.message.ConversationId;
import hexmail.domain.port.Conversations;
import hexmail.testkit.sabotage.Sabotage;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Adapters that list the wrong conversations.
final class WrongListings {
  private static final int A_LINE = 998;

  static final List<Sabotage<Conversations>> ALL =
      List.of(
          Sabotage.of(
              "reverses pages",
              DelegatingConversations.listed(List::reversed),
              "the_conversation_with_the_newest_message_comes_first"),
          Sabotage.of(
              "orders by messages that do not match",
              OrdersByAnyMessage::new,
              "only_messages_that_match_determine_the_order"),
          Sabotage.of(
              "finds nothing in an empty mailbox",
              TakesNoMailForNoLabel::new,
              "a_mailbox_without_mail_has_one_page_without_conversations"),
          Sabotage.of(
              "ignores the query",
              DelegatingConversations.request(request -> with(request, MailQuery.EVERYTHING)),
              "a_query_may_be_as_long_as_a_query_can_be"),
          Sabotage.of(
              "cuts a long query",
              DelegatingConversations.request(WrongListings::cut),
              "a_query_may_be_as_long_as_a_query_can_be"),
          Sabotage.of(
              "drops characters that are not ASCII from the query",
              DelegatingConversations.request(WrongListings::ascii),
              "a_query_may_be_of_any_characters"),
          Sabotage.of(
              "ignores the label",
              DelegatingConversations.request(WrongListings::withoutLabel),
              "only_conversations_with_a_message_with_the_label_are_listed"),
          Sabotage.of(
              "finds nothing with a label that does not exist",
              TakesNoLabelForNoMail::new,
              "a_label_that_does_not_exist_is_not_found"),
          Sabotage.of(
              "takes query and label of different messages",
              TakesDifferentMessages::new,
              "query_and_label_must_match_the_same_message"),
          Sabotage.of(
              "searches spam and bin unasked",
              DelegatingConversations.request(WrongListings::everywhere),
              "spam_and_bin_are_searched_only_when_named"),
          Sabotage.of(
              "shows a page that it has seen before",
              RemembersPages::new,
              "a_page_shows_what_came_and_went_since_the_last_call"),
          Sabotage.of(
              "lists the conversations of the first caller",
              ListsForOnePerson::new,
              "a_page_contains_no_conversations_of_other_accounts"));

  private WrongListings() {}

  private static ListRequest with(ListRequest request, MailQuery query) {
    return new ListRequest(query, request.label(), request.page(), request.size());
  }

  private static ListRequest cut(ListRequest request) {
    String text = request.query().text();
    return text.length() > A_LINE ? with(request, MailQuery.EVERYTHING) : request;
  }

  private static ListRequest ascii(ListRequest request) {
    return with(request, new MailQuery(request.query().text().replaceAll("[^ -~]", "")));
  }

  private static ListRequest withoutLabel(ListRequest request) {
    return new ListRequest(request.query(), null, request.page(), request.size());
  }

  private static ListRequest everywhere(ListRequest request) {
    return MailQuery.parse("in:anywhere " + request.query().text())
        .map(query -> with(request, query))
        .orElse(request);
  }

  private static final class OrdersByAnyMessage extends DelegatingConversations {
    OrdersByAnyMessage(Conversations honest) {
      super(honest);
    }

    @Override
    public MailboxAnswer<ListedConversations> list(MailboxAccess access, ListRequest request) {
      return honest
          .list(access, request)
          .then(page ->
              honest
                  .summaries(access, page.conversations().stream().map(Listed::id).toList())
                  .then(rows -> new Found<>(sorted(page, rows))));
    }

    private static ListedConversations sorted(
        ListedConversations page, Summaries<ConversationId, ConversationSummary> rows) {
      Map<ConversationId, Instant> times = new HashMap<>();
      rows.found().forEach(row -> times.put(row.id(), row.lastReceivedAt()));
      return new ListedConversations(
          page.conversations().stream()
              .sorted(
                  comparing((Listed one) -> times.getOrDefault(one.id(), Instant.MIN)).reversed())
              .toList(),
          page.next());
    }
  }

  private static final class TakesNoMailForNoLabel extends DelegatingConversations {
    TakesNoMailForNoLabel(Conversations honest) {
      super(honest);
    }

    @Override
    public MailboxAnswer<ListedConversations> list(MailboxAccess access, ListRequest request) {
      return honest
          .list(access, request)
          .then(page -> page.conversations().isEmpty() ? new NotFound<>() : new Found<>(page));
    }
  }

  private static final class TakesNoLabelForNoMail extends DelegatingConversations {
    TakesNoLabelForNoMail(Conversations honest) {
      super(honest);
    }

    @Override
    public MailboxAnswer<ListedConversations> list(MailboxAccess access, ListRequest request) {
      MailboxAnswer<ListedConversations> answer = honest.list(access, request);
      return answer instanceof NotFound<ListedConversations>
          ? new Found<>(new ListedConversations(List.of(), null))
          : answer;
    }
  }

  private static final class TakesDifferentMessages extends DelegatingConversations {
    TakesDifferentMessages(Conversations honest) {
      super(honest);
    }

    @Override
    public MailboxAnswer<ListedConversations> list(MailboxAccess access, ListRequest request) {
      if (request.label() == null || request.page() != null) {
        return honest.list(access, request);
      }
      return honest
          .list(access, withoutLabel(request))
          .then(page ->
              honest
                  .list(access, with(request, MailQuery.EVERYTHING))
                  .then(labelled -> new Found<>(both(page, labelled))));
    }

    private static ListedConversations both(
        ListedConversations page, ListedConversations labelled) {
      Set<Listed> common = new HashSet<>(labelled.conversations());
      return new ListedConversations(
          page.conversations().stream().filter(common::contains).toList(), page.next());
    }
  }

  private record Call(MailboxAccess access, ListRequest request) {}

  private static final class RemembersPages extends DelegatingConversations {
    private final Map<Call, MailboxAnswer<ListedConversations>> seen = new HashMap<>();

    RemembersPages(Conversations honest) {
      super(honest);
    }

    @Override
    public synchronized MailboxAnswer<ListedConversations> list(
        MailboxAccess access, ListRequest request) {
      return seen.computeIfAbsent(new Call(access, request), _ -> honest.list(access, request));
    }
  }

  private static final class ListsForOnePerson extends DelegatingConversations {
    private final Map<String, MailboxAccess> first = new HashMap<>();

    ListsForOnePerson(Conversations honest) {
      super(honest);
    }

    @Override
    public synchronized MailboxAnswer<ListedConversations> list(
        MailboxAccess access, ListRequest request) {
      return honest.list(first.computeIfAbsent("first", _ -> access), request);
    }
  }
}
