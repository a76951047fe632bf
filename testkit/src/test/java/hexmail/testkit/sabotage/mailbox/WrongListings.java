package hexmail.testkit.sabotage.mailbox;

import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Unauthorized;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.domain.message.MessageId;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.port.Mailbox;
import hexmail.testkit.sabotage.Sabotage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Mailboxes that return wrong pages.
final class WrongListings {
  static final List<Sabotage<Mailbox>> ALL =
      List.of(
          Sabotage.of(
              "returns a page twice", ReturnsAPageTwice::new, "pages_continue_after_a_restart"),
          Sabotage.of(
              "drops the last page",
              DropsTheLastPage::new,
              "a_page_contains_no_more_ids_than_requested"),
          Sabotage.of(
              "takes an empty page for the last one",
              DelegatingMailbox.page(WrongListings::lastWhenEmpty),
              "a_page_may_contain_fewer_ids_than_requested_or_none_and_still_have_a_next_page"),
          Sabotage.of(
              "reverses pages",
              DelegatingMailbox.page(page -> new MessageIdPage(page.ids().reversed(), page.next())),
              "the_newest_message_comes_first"),
          Sabotage.of(
              "ignores the query",
              DelegatingMailbox.request(request -> with(request, MailQuery.EVERYTHING)),
              "a_query_may_be_as_long_as_a_query_can_be"),
          Sabotage.of(
              "ignores the label",
              DelegatingMailbox.request(request ->
                  new ListRequest(request.query(), null, request.page(), request.size())),
              "a_label_that_does_not_exist_is_not_found"),
          Sabotage.of(
              "searches spam and bin unasked",
              DelegatingMailbox.request(WrongListings::everywhere),
              "spam_and_bin_are_searched_only_when_named"),
          Sabotage.of(
              "finds nothing in an outage",
              SwallowsOutages::new,
              "every_call_ends_within_its_deadline"),
          Sabotage.of(
              "shows an old page for a refused token",
              ServesRefusedTokens::new,
              "a_token_that_is_refused_is_unauthorized_and_never_refreshed"),
          Sabotage.of(
              "shows a page that it has seen before",
              RemembersPages::new,
              "a_throttled_call_returns_how_long_to_wait"),
          Sabotage.of(
              "lists the mail of the first caller",
              ListsForOnePerson::new,
              "a_page_contains_no_mail_of_other_accounts"));

  private WrongListings() {}

  private static ListRequest with(ListRequest request, MailQuery query) {
    return new ListRequest(query, request.label(), request.page(), request.size());
  }

  private static ListRequest everywhere(ListRequest request) {
    return MailQuery.parse("in:anywhere " + request.query().text())
        .map(query -> with(request, query))
        .orElse(request);
  }

  private static MessageIdPage lastWhenEmpty(MessageIdPage page) {
    return page.ids().isEmpty() ? new MessageIdPage(List.of(), null) : page;
  }

  private static final class ReturnsAPageTwice extends DelegatingMailbox {
    private final Map<ListRequest, MessageIdPage> before = new HashMap<>();

    ReturnsAPageTwice(Mailbox honest) {
      super(honest);
    }

    @Override
    public synchronized MailboxAnswer<MessageIdPage> list(
        MailboxAccess access, ListRequest request) {
      MessageIdPage again = before.remove(request);
      if (again != null) {
        return new Found<>(again);
      }
      MailboxAnswer<MessageIdPage> answer = honest.list(access, request);
      if (answer instanceof Found<MessageIdPage>(MessageIdPage page) && page.next() != null) {
        before.put(request.at(page.next()), page);
      }
      return answer;
    }
  }

  private static final class DropsTheLastPage extends DelegatingMailbox {
    DropsTheLastPage(Mailbox honest) {
      super(honest);
    }

    @Override
    public MailboxAnswer<MessageIdPage> list(MailboxAccess access, ListRequest request) {
      return honest
          .list(access, request)
          .then(page -> new Found<>(shortened(access, request, page)));
    }

    private MessageIdPage shortened(MailboxAccess access, ListRequest request, MessageIdPage page) {
      return page.next() != null
              && honest.list(access, request.at(page.next()))
                  instanceof Found<MessageIdPage>(MessageIdPage following)
              && following.next() == null
          ? new MessageIdPage(page.ids(), null)
          : page;
    }
  }

  private static final class SwallowsOutages extends DelegatingMailbox {
    SwallowsOutages(Mailbox honest) {
      super(honest);
    }

    @Override
    public MailboxAnswer<MessageIdPage> list(MailboxAccess access, ListRequest request) {
      try {
        return honest.list(access, request);
      } catch (MailboxUnavailable | ClientRejected swallowed) {
        return new Found<>(new MessageIdPage(List.<MessageId>of(), null));
      }
    }
  }

  private record Call(MailboxAccess access, ListRequest request) {}

  private static final class ServesRefusedTokens extends DelegatingMailbox {
    private final Map<Call, MailboxAnswer<MessageIdPage>> seen = new HashMap<>();

    ServesRefusedTokens(Mailbox honest) {
      super(honest);
    }

    @Override
    public synchronized MailboxAnswer<MessageIdPage> list(
        MailboxAccess access, ListRequest request) {
      MailboxAnswer<MessageIdPage> answer = honest.list(access, request);
      if (answer instanceof Unauthorized<MessageIdPage>) {
        return seen.getOrDefault(new Call(access, request), answer);
      }
      seen.put(new Call(access, request), answer);
      return answer;
    }
  }

  private static final class RemembersPages extends DelegatingMailbox {
    private final Map<Call, MailboxAnswer<MessageIdPage>> seen = new HashMap<>();

    RemembersPages(Mailbox honest) {
      super(honest);
    }

    @Override
    public synchronized MailboxAnswer<MessageIdPage> list(
        MailboxAccess access, ListRequest request) {
      return seen.computeIfAbsent(new Call(access, request), _ -> honest.list(access, request));
    }
  }

  private static final class ListsForOnePerson extends DelegatingMailbox {
    private final Map<String, MailboxAccess> first = new HashMap<>();

    ListsForOnePerson(Mailbox honest) {
      super(honest);
    }

    @Override
    public synchronized MailboxAnswer<MessageIdPage> list(
        MailboxAccess access, ListRequest request) {
      MailboxAccess ours = first.computeIfAbsent("first", _ -> access);
      return honest.list(ours, request);
    }
  }
}
