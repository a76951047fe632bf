package hexmail.application.mailbox;

import hexmail.application.account.AccessTokens;
import hexmail.domain.account.AccountId;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.domain.mailbox.PageToken;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.port.Mailbox;
import java.util.List;
import java.util.function.Consumer;

/// Hands out every page of a query, in order (the guide's `ListMessages`, whole). One page is held
/// at a time, and the next is fetched when the receiver has taken it: a slow receiver slows the
/// reading down, and one that throws ends it.
public final class StreamMessages {
  // A page of ids costs the same whatever its size; rows are fetched in portions that fill a
  // screen.
  private static final int ROWS_AT_ONCE = 50;

  private final Mailbox mailbox;
  private final AccessTokens tokens;

  public StreamMessages(Mailbox mailbox, AccessTokens tokens) {
    this.mailbox = mailbox;
    this.tokens = tokens;
  }

  /// Gives the ids of all pages from `request` on to `receiver`, a page at a time. The answer is
  /// the number of ids given out, or why it ended early: what was given out until then stands.
  public MailboxAnswer<Long> ids(
      AccountId account, ListRequest request, Consumer<List<MessageId>> receiver) {
    return walk(
        account,
        request,
        ids -> {
          receiver.accept(ids);
          return new Found<>((long) ids.size());
        });
  }

  /// Like [#ids], with the summaries in place of the ids.
  public MailboxAnswer<Long> summaries(
      AccountId account, ListRequest request, Consumer<List<MessageSummary>> receiver) {
    return walk(account, request, ids -> summarise(account, ids, receiver));
  }

  /// Does something with the ids of a page and tells how many messages it gave out.
  private interface PageHandler {
    MailboxAnswer<Long> handle(List<MessageId> ids);
  }

  private MailboxAnswer<Long> walk(AccountId account, ListRequest first, PageHandler handler) {
    long given = 0;
    ListRequest request = first;
    PageTrail trail = new PageTrail(first.page());
    while (true) {
      ListRequest current = request;
      MailboxAnswer<MessageIdPage> answer =
          tokens.call(account, Urgency.BACKGROUND, access -> mailbox.list(access, current));
      if (!(answer instanceof Found<MessageIdPage>(MessageIdPage page))) {
        return answer.then(_ -> new Found<>(0L));
      }
      MailboxAnswer<Long> handled = handler.handle(page.ids());
      if (!(handled instanceof Found<Long>(Long count))) {
        return handled;
      }
      given += count;
      PageToken next = page.next();
      if (next == null) {
        return new Found<>(given);
      }
      trail.follow(next);
      request = current.at(next);
    }
  }

  private MailboxAnswer<Long> summarise(
      AccountId account, List<MessageId> ids, Consumer<List<MessageSummary>> receiver) {
    long given = 0;
    for (int from = 0; from < ids.size(); from += ROWS_AT_ONCE) {
      List<MessageId> portion = ids.subList(from, Math.min(ids.size(), from + ROWS_AT_ONCE));
      MailboxAnswer<Summaries> answer =
          tokens.call(account, Urgency.BACKGROUND, access -> mailbox.summaries(access, portion));
      if (!(answer instanceof Found<Summaries>(Summaries rows))) {
        return answer.then(_ -> new Found<>(0L));
      }
      receiver.accept(rows.found());
      given += rows.found().size();
    }
    return new Found<>(given);
  }
}
