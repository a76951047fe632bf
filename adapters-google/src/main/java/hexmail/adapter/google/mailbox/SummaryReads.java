package hexmail.adapter.google.mailbox;

import hexmail.adapter.google.mailbox.GmailCalls.Extent;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MessageId;
import hexmail.domain.mailbox.MessageSummary;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import hexmail.domain.secret.AccessToken;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Reads many summaries side by side, one request for each.
///
/// `format=full` under a mask costs the same quota as `format=metadata`, and only it has the names
/// of files, without which the paperclip would be a guess.
final class SummaryReads {
  /// Masks cannot recurse; deeper parts than these are not looked for.
  private static final String FIELDS =
      "id,threadId,labelIds,snippet,internalDate,payload(headers,mimeType,filename,"
          + "parts(mimeType,filename,parts(mimeType,filename,"
          + "parts(mimeType,filename,parts(mimeType,filename)))))";

  private static final Extent WHOLE = new Extent("full", FIELDS);
  private static final Extent BARE = new Extent("minimal", "id,threadId,labelIds,internalDate");

  private static final int IDS_FOR_EACH_DEADLINE = 100;

  private final GmailCalls calls;

  SummaryReads(GmailCalls calls) {
    this.calls = calls;
  }

  MailboxAnswer<List<MessageSummary>> read(AccessToken token, List<MessageId> ids) {
    if (ids.size() > ListRequest.LARGEST_PAGE) {
      throw new IllegalArgumentException("Summaries of at most 500 messages are read at once");
    }
    if (ids.isEmpty()) {
      return new Found<>(List.of());
    }
    SharedReads<MessageSummary> reads = new SharedReads<>(ids, id -> one(token, id));
    int workers = Math.min(GmailCalls.AT_A_TIME, ids.size());
    await(Collections.nCopies(workers, reads), deadline(ids.size()));
    return reads.result();
  }

  /// One odd message must not cost the whole page: when its answer is unusable, its summary is made
  /// of the little that Gmail tells in its own words.
  private MailboxAnswer<MessageSummary> one(AccessToken token, MessageId id) {
    try {
      return calls.message(token, id, WHOLE, Summaries::of);
    } catch (MailboxUnavailable unavailable) {
      if (unavailable.outage() != Outage.GARBLED) {
        throw unavailable;
      }
      return calls.message(token, id, BARE, Summaries::bare);
    }
  }

  private Duration deadline(int ids) {
    return calls.deadline().multipliedBy(Math.ceilDiv(ids, IDS_FOR_EACH_DEADLINE));
  }

  private static void await(List<? extends Callable<@Nullable Void>> workers, Duration deadline) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<@Nullable Void> worker :
          threads.invokeAll(workers, deadline.toMillis(), TimeUnit.MILLISECONDS)) {
        check(worker);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new MailboxUnavailable(Outage.TOO_SLOW, "Gmail: the calls were given up", interrupted);
    }
  }

  private static void check(Future<@Nullable Void> worker) {
    if (worker.isCancelled()) {
      throw new MailboxUnavailable(Outage.TOO_SLOW, "Gmail: not all summaries in time");
    }
    if (worker.state() == Future.State.FAILED) {
      throw worker.exceptionNow() instanceof RuntimeException known
          ? known
          : new IllegalStateException("Reading a summary failed", worker.exceptionNow());
    }
  }
}
