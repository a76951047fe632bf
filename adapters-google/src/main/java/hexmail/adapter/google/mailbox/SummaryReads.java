package hexmail.adapter.google.mailbox;

import hexmail.adapter.google.mailbox.GmailCalls.Extent;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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

  MailboxAnswer<Summaries> read(MailboxAccess access, List<MessageId> ids) {
    if (ids.size() > ListRequest.LARGEST_PAGE) {
      throw new IllegalArgumentException("Summaries of at most 500 messages are read at once");
    }
    if (ids.isEmpty()) {
      return new Found<>(Summaries.all(List.of()));
    }
    SharedReads<MessageSummary> reads = new SharedReads<>(ids, id -> one(access, id));
    int workers = Math.min(GmailCalls.AT_A_TIME, ids.size());
    await(Collections.nCopies(workers, reads), deadline(ids.size()));
    return reads.result().then(found -> told(reads, found));
  }

  private static MailboxAnswer<Summaries> told(
      SharedReads<MessageSummary> reads, List<MessageSummary> found) {
    Optional<Duration> wait = reads.retryAfter();
    if (wait.isPresent() && found.isEmpty()) {
      return new Throttled<>(wait.get());
    }
    return new Found<>(
        wait.isPresent()
            ? new Summaries(found, reads.waiting(), wait.get())
            : Summaries.all(found));
  }

  /// One odd message must not cost the whole page: when its answer is unusable, its summary is made
  /// of the little that Gmail tells in its own words.
  private MailboxAnswer<MessageSummary> one(MailboxAccess access, MessageId id) {
    try {
      return calls.message(access, id, WHOLE, SummaryReading::of);
    } catch (MailboxUnavailable unavailable) {
      if (unavailable.outage() != Outage.GARBLED) {
        throw unavailable;
      }
      return calls.message(access, id, BARE, SummaryReading::bare);
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
