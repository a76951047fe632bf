package hexmail.application.mailbox;

import hexmail.application.account.ConnectedAccount;
import hexmail.application.concurrent.Prefetch;
import hexmail.application.mailbox.IndexedMailbox.Rows;
import hexmail.domain.history.HistoryId;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;

/// Hands out every page of a query, in order (the guide's `ListMessages`, whole). Each message that
/// stays in the mailbox meanwhile is given out once. Two pages are held at a time: one that the
/// receiver takes and one that is fetched ahead; a slow receiver slows the reading down, and one
/// that throws ends it. Everything here gives way to people who wait for a page.
public final class StreamMessages {
  private final IndexedMailbox mailbox;
  private final Executor ahead;

  /// @param ahead runs what is fetched ahead
  public StreamMessages(IndexedMailbox mailbox, Executor ahead) {
    this.mailbox = mailbox;
    this.ahead = ahead;
  }

  /// Gives the ids of all pages from `request` on to `receiver`, a page at a time. The answer is
  /// the number of ids given out, or why it ended early: what was given out until then stands.
  public MailboxAnswer<Long> ids(
      ConnectedAccount account, ListRequest request, Consumer<List<MessageId>> receiver) {
    return walk(
        request,
        page -> mailbox.list(account, page, Urgency.BACKGROUND),
        ids -> {
          receiver.accept(ids);
          return new Found<>((long) ids.size());
        });
  }

  /// Like [#ids], with the summaries in place of the ids.
  public MailboxAnswer<Long> summaries(
      ConnectedAccount account, ListRequest request, Consumer<List<MessageSummary>> receiver) {
    return walk(request, page -> listed(account, page), ids -> summarise(account, ids, receiver));
  }

  /// How many messages match, exactly.
  ///
  /// @param progress is told, page by page, how many were counted so far
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

  /// Does something with the ids of a page and tells how many messages it gave out.
  private interface PageHandler {
    MailboxAnswer<Long> handle(List<MessageId> ids);
  }

  private MailboxAnswer<Long> walk(
      ListRequest request,
      Function<ListRequest, MailboxAnswer<MessageIdPage>> list,
      PageHandler handler) {
    long given = 0;
    try (IdPages pages = new IdPages(request, list, ahead)) {
      while (!pages.over()) {
        MailboxAnswer<Long> handled =
            pages.next().then(ids -> ids.isEmpty() ? new Found<>(0L) : handler.handle(ids));
        if (!(handled instanceof Found<Long>(Long count))) {
          return handled;
        }
        given += count;
      }
    }
    return new Found<>(given);
  }

  /// A page of ids, of which the index is true by then.
  private MailboxAnswer<MessageIdPage> listed(ConnectedAccount account, ListRequest page) {
    // Never given up: others may have joined it.
    Prefetch<MailboxAnswer<HistoryId>> followed =
        Prefetch.begin(ahead, () -> mailbox.sync(account, Urgency.BACKGROUND));
    MailboxAnswer<MessageIdPage> answer = mailbox.list(account, page, Urgency.BACKGROUND);
    return followed.result().then(_ -> answer);
  }

  private MailboxAnswer<Long> summarise(
      ConnectedAccount account, List<MessageId> ids, Consumer<List<MessageSummary>> receiver) {
    long given = 0;
    try (RowPrefetch portions =
        new RowPrefetch(
            ids, portion -> mailbox.rows(account, portion, Urgency.BACKGROUND), ahead)) {
      while (!portions.over()) {
        MailboxAnswer<List<MessageSummary>> answer = portions.next().then(StreamMessages::complete);
        if (!(answer instanceof Found<List<MessageSummary>>(List<MessageSummary> rows))) {
          return answer.then(_ -> new Found<>(0L));
        }
        receiver.accept(rows);
        given += rows.size();
      }
    }
    return new Found<>(given);
  }

  /// A stream has no rows that are loading: it waits, or it ends.
  private static MailboxAnswer<List<MessageSummary>> complete(Rows rows) {
    List<MessageSummary> summaries = new ArrayList<>();
    for (MessageRow row : rows.rows()) {
      if (!(row instanceof MessageRow.Loaded(MessageSummary summary))) {
        return new Throttled<>(rows.retryAfter());
      }
      summaries.add(summary);
    }
    return new Found<>(summaries);
  }
}
