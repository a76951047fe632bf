package hexmail.application.mailbox;

import hexmail.application.concurrent.Prefetch;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;

/// Reads the rows of a page in chunks, two at a time. Not safe for use by several threads.
final class RowPrefetch implements AutoCloseable {
  private static final int CHUNK_SIZE = 100;
  private static final int PARALLEL = 2;

  private final List<MessageId> ids;
  private final Function<List<MessageId>, MailboxAnswer<Rows<MessageId, MessageSummary>>> read;
  private final Executor executor;
  private final Deque<Prefetch<MailboxAnswer<Rows<MessageId, MessageSummary>>>> running =
      new ArrayDeque<>();
  private int started;

  /// @param ids the ids of the page
  /// @param read reads the rows of a chunk
  /// @param executor runs prefetches
  RowPrefetch(
      List<MessageId> ids,
      Function<List<MessageId>, MailboxAnswer<Rows<MessageId, MessageSummary>>> read,
      Executor executor) {
    this.ids = ids;
    this.read = read;
    this.executor = executor;
  }

  /// Whether all chunks were returned.
  boolean over() {
    return running.isEmpty() && started == ids.size();
  }

  /// The next chunk.
  MailboxAnswer<Rows<MessageId, MessageSummary>> next() {
    while (running.size() < PARALLEL && started < ids.size()) {
      List<MessageId> chunk = ids.subList(started, Math.min(ids.size(), started + CHUNK_SIZE));
      started += chunk.size();
      running.add(Prefetch.begin(executor, () -> read.apply(chunk)));
    }
    return running.remove().result();
  }

  /// Cancels the chunks that are being read.
  @Override
  public void close() {
    running.forEach(Prefetch::close);
  }
}
