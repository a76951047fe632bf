package hexmail.testkit.sabotage.conversation;

import static java.util.stream.Collectors.toMap;

import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.ListedConversations;
import hexmail.domain.mailbox.ListedConversations.Listed;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Invalid;
import hexmail.domain.mailbox.PageToken;
import hexmail.domain.message.ConversationId;
import hexmail.domain.port.Conversations;
import hexmail.testkit.sabotage.Sabotage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/// Adapters whose pages do not continue each other.
final class WrongPages {
  static final List<Sabotage<Conversations>> ALL =
      List.of(
          Sabotage.of(
              "lists the first conversation of a page twice",
              DelegatingConversations.listed(WrongPages::withTheFirstTwice),
              "following_pages_returns_each_conversation_once"),
          Sabotage.of(
              "returns a page twice",
              ReturnsAPageTwice::new,
              "following_pages_returns_each_conversation_once"),
          Sabotage.of(
              "returns one more than requested",
              DelegatingConversations.request(WrongPages::oneMore),
              "a_page_contains_no_more_conversations_than_requested"),
          Sabotage.of(
              "continues at the next instant",
              ContinuesAtAnInstant::new,
              "conversations_of_one_instant_are_returned_once_each"),
          Sabotage.of(
              "continues at a number",
              honest -> new ContinuesAtANumber(honest, UnaryOperator.identity()),
              "each_conversation_that_stays_unchanged_is_returned_once_while_mail_arrives"),
          Sabotage.of(
              "continues with everything",
              honest -> new ContinuesAtANumber(honest, WrongPages::everything),
              "following_pages_keeps_the_query_and_the_label"),
          Sabotage.of(
              "takes an empty page for the last one",
              DelegatingConversations.page(WrongPages::lastWhenEmpty),
              "a_page_may_contain_fewer_than_requested_or_none_and_still_have_a_next_page"),
          Sabotage.of(
              "begins again at a page token that it does not know",
              BeginsAgain::new,
              "a_page_token_that_was_never_issued_is_invalid"),
          Sabotage.of(
              "forgets its page tokens at a restart",
              ForgetsTokens::new,
              "pages_continue_after_a_restart"));

  private WrongPages() {}

  private static List<Listed> withTheFirstTwice(List<Listed> page) {
    List<Listed> twice = new ArrayList<>(page);
    page.stream().findFirst().ifPresent(twice::addFirst);
    return twice;
  }

  private static ListRequest oneMore(ListRequest request) {
    int size = Math.min(request.size() + 1, ListRequest.LARGEST_PAGE);
    return new ListRequest(request.query(), request.label(), request.page(), size);
  }

  private static ListRequest everything(ListRequest request) {
    return new ListRequest(MailQuery.EVERYTHING, null, null, request.size());
  }

  private static ListRequest whole(ListRequest request) {
    return new ListRequest(request.query(), request.label(), null, ListRequest.LARGEST_PAGE);
  }

  private static ListedConversations lastWhenEmpty(ListedConversations page) {
    return page.conversations().isEmpty() ? new ListedConversations(List.of(), null) : page;
  }

  private static final class ReturnsAPageTwice extends DelegatingConversations {
    private final Map<ListRequest, ListedConversations> before = new HashMap<>();

    ReturnsAPageTwice(Conversations honest) {
      super(honest);
    }

    @Override
    public synchronized MailboxAnswer<ListedConversations> list(
        MailboxAccess access, ListRequest request) {
      ListedConversations again = before.remove(request);
      if (again != null) {
        return new Found<>(again);
      }
      MailboxAnswer<ListedConversations> answer = honest.list(access, request);
      if (answer instanceof Found<ListedConversations>(ListedConversations page)
          && page.next() != null) {
        before.put(request.at(page.next()), page);
      }
      return answer;
    }
  }

  private static final class ContinuesAtANumber extends DelegatingConversations {
    private final UnaryOperator<ListRequest> later;

    ContinuesAtANumber(Conversations honest, UnaryOperator<ListRequest> later) {
      super(honest);
      this.later = later;
    }

    @Override
    public MailboxAnswer<ListedConversations> list(MailboxAccess access, ListRequest request) {
      PageToken page = request.page();
      if (page == null) {
        return page(access, request, 0);
      }
      return page.value().matches("at-\\d+")
          ? page(access, later.apply(request), Integer.parseInt(page.value().substring(3)))
          : new Invalid<>();
    }

    private MailboxAnswer<ListedConversations> page(
        MailboxAccess access, ListRequest request, int from) {
      return honest
          .list(access, whole(request))
          .then(all -> {
            List<Listed> rest = all.conversations().stream().skip(from).toList();
            int size = Math.min(request.size(), rest.size());
            PageToken next = size == rest.size() ? null : new PageToken("at-" + (from + size));
            return new Found<>(new ListedConversations(rest.subList(0, size), next));
          });
    }
  }

  private static final class ContinuesAtAnInstant extends DelegatingConversations {
    ContinuesAtAnInstant(Conversations honest) {
      super(honest);
    }

    @Override
    public MailboxAnswer<ListedConversations> list(MailboxAccess access, ListRequest request) {
      MailboxAnswer<ListedConversations> answer = honest.list(access, request);
      return request.page() == null
          ? answer
          : answer.then(page ->
              honest
                  .list(access, whole(request))
                  .then(all -> without(access, page, ids(all.conversations()))));
    }

    /// The page without conversations of an instant of which an earlier page lists one.
    private MailboxAnswer<ListedConversations> without(
        MailboxAccess access, ListedConversations page, List<ConversationId> all) {
      return honest
          .summaries(access, all)
          .then(rows -> {
            Map<ConversationId, Instant> times =
                rows.found().stream()
                    .collect(toMap(ConversationSummary::id, ConversationSummary::lastReceivedAt));
            List<Listed> later = new ArrayList<>(page.conversations());
            later.removeIf(one -> {
              int place = all.indexOf(one.id());
              return place > 0
                  && Objects.equals(times.get(one.id()), times.get(all.get(place - 1)));
            });
            return new Found<>(new ListedConversations(later, page.next()));
          });
    }

    private static List<ConversationId> ids(List<Listed> listed) {
      return listed.stream().map(Listed::id).toList();
    }
  }

  private static final class BeginsAgain extends DelegatingConversations {
    BeginsAgain(Conversations honest) {
      super(honest);
    }

    @Override
    public MailboxAnswer<ListedConversations> list(MailboxAccess access, ListRequest request) {
      MailboxAnswer<ListedConversations> answer = honest.list(access, request);
      return answer instanceof Invalid<ListedConversations>
          ? honest.list(
              access, new ListRequest(request.query(), request.label(), null, request.size()))
          : answer;
    }
  }

  private static final class ForgetsTokens extends DelegatingConversations {
    private final Set<PageToken> issued = ConcurrentHashMap.newKeySet();

    ForgetsTokens(Conversations honest) {
      super(honest);
    }

    @Override
    public MailboxAnswer<ListedConversations> list(MailboxAccess access, ListRequest request) {
      if (request.page() != null && !issued.contains(request.page())) {
        return new Invalid<>();
      }
      return honest
          .list(access, request)
          .then(page -> {
            if (page.next() != null) {
              issued.add(page.next());
            }
            return new Found<>(page);
          });
    }
  }
}
