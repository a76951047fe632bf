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

/// Iterates over the pages of a query, without repeating a message. The next page is prefetched
/// while the caller handles the current one. Not safe for use by several threads.
final class IdPages implements AutoCloseable {
  private static final int MAX_RESUMPTIONS = 3;

  private final Function<ListRequest, MailboxAnswer<MessageIdPage>> list;
  private final Executor executor;
  private final RecentIds recent = new RecentIds();
  private final ListRequest first;
  private PageCycleDetector cycles;
  private ListRequest current;
  private Prefetch<MailboxAnswer<MessageIdPage>> prefetched;
  private boolean over;
  private boolean searching;
  private int resumptions;

  /// @param list asks the mailbox for a page
  /// @param executor runs prefetches
  IdPages(
      ListRequest first,
      Function<ListRequest, MailboxAnswer<MessageIdPage>> list,
      Executor executor) {
    this.first = first;
    this.list = list;
    this.executor = executor;
    cycles = new PageCycleDetector(first.page());
    current = first;
    prefetched = fetch(first);
  }

  /// Whether all pages were delivered.
  boolean over() {
    return over;
  }

  /// The ids of the next page. If a page token has expired, the list is read again from its first
  /// page, and delivery resumes around the last delivered messages.
  MailboxAnswer<List<MessageId>> next() {
    MailboxAnswer<MessageIdPage> answer = prefetched.result();
    while (answer instanceof Invalid<MessageIdPage> && mayResume()) {
      resume();
      answer = prefetched.result();
    }
    return answer.then(this::deliver);
  }

  private MailboxAnswer<List<MessageId>> deliver(MessageIdPage page) {
    PageToken next = page.next();
    if (next == null) {
      over = true;
    } else {
      cycles.follow(next);
      current = first.at(next);
      prefetched = fetch(current);
    }
    List<MessageId> ids = searching ? recent.fromPlace(page.ids()) : page.ids();
    if (searching && ids.isEmpty()) {
      // None of the delivered messages is left, so the place to resume from is unknown.
      return over ? new Invalid<>() : new Found<>(List.of());
    }
    List<MessageId> fresh = recent.unseen(ids);
    searching = false;
    if (!fresh.isEmpty()) {
      resumptions = 0;
    }
    return new Found<>(fresh);
  }

  /// Only a list that began with its first page can be resumed from there.
  private boolean mayResume() {
    return first.page() == null && current.page() != null && resumptions < MAX_RESUMPTIONS;
  }

  private void resume() {
    resumptions++;
    searching = true;
    cycles = new PageCycleDetector(null);
    current = first;
    prefetched = fetch(first);
  }

  private Prefetch<MailboxAnswer<MessageIdPage>> fetch(ListRequest request) {
    return Prefetch.begin(executor, () -> list.apply(request));
  }

  /// Cancels the prefetch.
  @Override
  public void close() {
    prefetched.close();
  }
}
