package hexmail.application.mailbox;

import hexmail.application.concurrent.Prefetch;
import hexmail.application.mailbox.IndexedMailbox.Rows;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.message.MessageId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;

/// The rows of a page, portion after portion. Two portions are read at a time, in order to keep the
/// mailbox busy. Not safe for use by several threads.
final class RowPrefetch implements AutoCloseable {
  private static final int PORTION = 100;
  private static final int AT_A_TIME = 2;

  private final List<MessageId> ids;
  private final Function<List<MessageId>, MailboxAnswer<Rows>> read;
  private final Executor executor;
  private final Deque<Prefetch<MailboxAnswer<Rows>>> ahead = new ArrayDeque<>();
  private int begun;

  /// @param ids those of the page
  /// @param read reads the rows of a portion
  /// @param executor runs what is read ahead
  RowPrefetch(
      List<MessageId> ids, Function<List<MessageId>, MailboxAnswer<Rows>> read, Executor executor) {
    this.ids = ids;
    this.read = read;
    this.executor = executor;
  }

  /// Whether all portions were given out.
  boolean over() {
    return ahead.isEmpty() && begun == ids.size();
  }

  /// The next portion.
  MailboxAnswer<Rows> next() {
    while (ahead.size() < AT_A_TIME && begun < ids.size()) {
      List<MessageId> portion = ids.subList(begun, Math.min(ids.size(), begun + PORTION));
      begun += portion.size();
      ahead.add(Prefetch.begin(executor, () -> read.apply(portion)));
    }
    return ahead.remove().result();
  }

  /// Gives up what is being read.
  @Override
  public void close() {
    ahead.forEach(Prefetch::close);
  }
}
