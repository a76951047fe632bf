package hexmail.application.mailbox;

import hexmail.application.concurrent.Prefetch;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Invalid;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.domain.mailbox.PageToken;
import hexmail.domain.message.MessageId;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;

/// The pages of a query, one after the other, each without what came before. While one page is
/// looked at, the next one is fetched. Not safe for use by several threads.
final class IdPages implements AutoCloseable {
  private static final int MOST_RESUMPTIONS = 3;

  private final Function<ListRequest, MailboxAnswer<MessageIdPage>> list;
  private final Executor executor;
  private final RecentIds recent = new RecentIds();
  private final ListRequest first;
  private PageCycleDetector cycles;
  private ListRequest current;
  private Prefetch<MailboxAnswer<MessageIdPage>> ahead;
  private boolean over;
  private boolean searching;
  private int resumptions;

  /// @param list asks the mailbox for a page
  /// @param executor runs what is fetched ahead
  IdPages(
      ListRequest first,
      Function<ListRequest, MailboxAnswer<MessageIdPage>> list,
      Executor executor) {
    this.first = first;
    this.list = list;
    this.executor = executor;
    cycles = new PageCycleDetector(first.page());
    current = first;
    ahead = fetch(first);
  }

  /// Whether all pages were given out.
  boolean over() {
    return over;
  }

  /// The ids of the next page. A page token that has expired is no end: the list is asked for from
  /// its beginning, up to where it was left.
  MailboxAnswer<List<MessageId>> next() {
    MailboxAnswer<MessageIdPage> answer = ahead.result();
    while (answer instanceof Invalid<MessageIdPage> && mayResume()) {
      resume();
      answer = ahead.result();
    }
    return answer.then(this::give);
  }

  private MailboxAnswer<List<MessageId>> give(MessageIdPage page) {
    PageToken next = page.next();
    if (next == null) {
      over = true;
    } else {
      cycles.follow(next);
      current = first.at(next);
      ahead = fetch(current);
    }
    if (searching && !recent.meets(page.ids())) {
      // All that was given out last is gone: where the list was left cannot be told any more.
      return over ? new Invalid<>() : new Found<>(List.of());
    }
    List<MessageId> fresh = recent.unseen(searching ? recent.behind(page.ids()) : page.ids());
    searching = false;
    if (!fresh.isEmpty()) {
      resumptions = 0;
    }
    return new Found<>(fresh);
  }

  /// Only what began at the beginning can be found again from there.
  private boolean mayResume() {
    return first.page() == null && current.page() != null && resumptions < MOST_RESUMPTIONS;
  }

  private void resume() {
    resumptions++;
    searching = true;
    cycles = new PageCycleDetector(null);
    current = first;
    ahead = fetch(first);
  }

  private Prefetch<MailboxAnswer<MessageIdPage>> fetch(ListRequest request) {
    return Prefetch.begin(executor, () -> list.apply(request));
  }

  /// Gives up what is being fetched.
  @Override
  public void close() {
    ahead.close();
  }
}
