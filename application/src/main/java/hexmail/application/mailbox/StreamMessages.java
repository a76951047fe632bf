package hexmail.application.mailbox;

import hexmail.application.account.ConnectedAccount;
import hexmail.application.concurrent.Prefetch;
import hexmail.application.mailbox.HistorySync.Synced;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;

/// Streams all pages of a query, in order (the guide's `ListMessages`, whole). Each message that
/// stays in the mailbox during the stream is delivered once. Memory holds two pages: one that the
/// receiver handles and one that is prefetched. A slow receiver slows the stream down, and a
/// receiver that throws ends it. All calls run in the background, so pages come first.
public final class StreamMessages {
  private final IndexedMailbox mailbox;
  private final Executor executor;

  /// @param executor runs prefetches
  public StreamMessages(IndexedMailbox mailbox, Executor executor) {
    this.mailbox = mailbox;
    this.executor = executor;
  }

  /// Delivers the ids of all pages from `request` on to `receiver`, a page at a time. Returns the
  /// number of ids, or why the stream ended early; what was delivered before remains valid.
  public MailboxAnswer<Long> ids(
      ConnectedAccount account, ListRequest request, Consumer<List<MessageId>> receiver) {
    ConnectedAccount unhurried = account.unhurried();
    return walk(
        request,
        page -> mailbox.list(unhurried, page, Urgency.BACKGROUND),
        ids -> {
          receiver.accept(ids);
          return new Found<>((long) ids.size());
        });
  }

  /// Like [#ids], but delivers rows: each is loaded, or has failed because Google fails on this
  /// message. One such message does not end the stream.
  public MailboxAnswer<Long> summaries(
      ConnectedAccount account,
      ListRequest request,
      Consumer<List<Row<MessageId, MessageSummary>>> receiver) {
    ConnectedAccount unhurried = account.unhurried();
    return walk(
        request, page -> listed(unhurried, page), ids -> summarise(unhurried, ids, receiver));
  }

  /// How many messages match, exactly.
  ///
  /// @param progress receives the number so far after each page
  public MailboxAnswer<Long> count(
      ConnectedAccount account, ListRequest request, LongConsumer progress) {
    long[] counted = {0};
    return ids(
        account,
        request,
        ids -> {
          counted[0] += ids.size();
          progress.accept(counted[0]);
        });
  }

  /// Handles the ids of a page and returns how many messages it delivered.
  private interface PageHandler {
    MailboxAnswer<Long> handle(List<MessageId> ids);
  }

  private MailboxAnswer<Long> walk(
      ListRequest request,
      Function<ListRequest, MailboxAnswer<MessageIdPage>> list,
      PageHandler handler) {
    long delivered = 0;
    try (IdPages pages = new IdPages(request, list, executor)) {
      while (!pages.over()) {
        MailboxAnswer<Long> handled =
            pages.next().then(ids -> ids.isEmpty() ? new Found<>(0L) : handler.handle(ids));
        if (!(handled instanceof Found<Long>(Long count))) {
          return handled;
        }
        delivered += count;
      }
    }
    return new Found<>(delivered);
  }

  /// A page of ids, after the index has reached the current history id.
  private MailboxAnswer<MessageIdPage> listed(ConnectedAccount account, ListRequest page) {
    // Never cancelled: other callers may share it.
    Prefetch<MailboxAnswer<Synced>> synced =
        Prefetch.begin(executor, () -> mailbox.sync(account, Urgency.BACKGROUND));
    MailboxAnswer<MessageIdPage> answer = mailbox.list(account, page, Urgency.BACKGROUND);
    return synced.result().then(_ -> answer);
  }

  private MailboxAnswer<Long> summarise(
      ConnectedAccount account,
      List<MessageId> ids,
      Consumer<List<Row<MessageId, MessageSummary>>> receiver) {
    long delivered = 0;
    try (RowPrefetch chunks =
        new RowPrefetch(ids, chunk -> mailbox.rows(account, chunk, Urgency.BACKGROUND), executor)) {
      while (!chunks.over()) {
        MailboxAnswer<List<Row<MessageId, MessageSummary>>> answer =
            chunks.next().then(StreamMessages::complete);
        if (!(answer instanceof Found<List<Row<MessageId, MessageSummary>>>(var rows))) {
          return answer.then(_ -> new Found<>(0L));
        }
        receiver.accept(rows);
        delivered += rows.size();
      }
    }
    return new Found<>(delivered);
  }

  /// A stream delivers no rows that are loading: it waits, or it ends.
  private static MailboxAnswer<List<Row<MessageId, MessageSummary>>> complete(
      Rows<MessageId, MessageSummary> rows) {
    return rows.rows().stream().anyMatch(Row.Loading.class::isInstance)
        ? new Throttled<>(rows.retryAfter())
        : new Found<>(rows.rows());
  }
}
