package hexmail.adapter.google.mailbox;

import hexmail.adapter.google.call.GmailCalls;
import hexmail.adapter.google.call.MessageQuery;
import hexmail.adapter.google.policy.Deadline;
import hexmail.adapter.google.policy.QuotaClass;
import hexmail.adapter.google.transport.BodyLimits;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads many summaries: in parallel batches, or in parallel requests where the server takes no
/// batches.
///
/// `format=full` under a mask costs the same quota as `format=metadata`, and only it has the names
/// of files, which the paperclip depends on.
final class SummaryReader {
  /// Masks cannot recurse; deeper parts than these are ignored.
  private static final String FIELDS =
      "id,threadId,labelIds,snippet,internalDate,payload(headers,mimeType,filename,"
          + "parts(mimeType,filename,parts(mimeType,filename,"
          + "parts(mimeType,filename,parts(mimeType,filename)))))";

  private static final MessageQuery<MessageSummary> WHOLE =
      new MessageQuery<>(QuotaClass.SUMMARIES, "full", FIELDS, BodyLimits.USUAL, SummaryMapper::of);
  private static final MessageQuery<MessageSummary> BARE =
      new MessageQuery<>(
          QuotaClass.SUMMARIES,
          "minimal",
          "id,threadId,labelIds,internalDate",
          BodyLimits.USUAL,
          SummaryMapper::bare);

  /// As many requests as the policy sends in parallel for one account.
  private static final int AT_A_TIME = 8;

  private final GmailCalls calls;

  SummaryReader(GmailCalls calls) {
    this.calls = calls;
  }

  MailboxAnswer<Summaries> read(MailboxAccess access, List<MessageId> ids) {
    if (ids.size() > ListRequest.LARGEST_PAGE) {
      throw new IllegalArgumentException("Summaries of at most 500 messages are read at once");
    }
    if (ids.isEmpty()) {
      return new Found<>(Summaries.all(List.of()));
    }
    Deadline deadline = calls.deadline(access);
    SummaryResults results = new SummaryResults(ids);
    if (calls.takesBatches()) {
      ParallelSteps.run(
          AT_A_TIME,
          batches(results.unread()),
          batch -> results.add(calls.messages(access, batch, WHOLE, deadline)));
    }
    ParallelSteps.run(
        AT_A_TIME,
        results.unread(),
        id ->
            results.add(Map.of(id, calls.message(access, id, WHOLE, deadline)))
                && isReadable(results, access, id, deadline));
    ParallelSteps.run(
        AT_A_TIME, results.garbled(), id -> isReadable(results, access, id, deadline));
    return results.answer();
  }

  /// One garbled message must not cost the whole page: it is read again in the format `minimal`.
  /// When that is garbled too, the message is not the cause.
  private boolean isReadable(
      SummaryResults results, MailboxAccess access, MessageId id, Deadline deadline) {
    return !results.isGarbled(id)
        || (results.add(Map.of(id, calls.message(access, id, BARE, deadline)))
            && !results.isGarbled(id));
  }

  private static List<List<MessageId>> batches(List<MessageId> ids) {
    List<List<MessageId>> batches = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += GmailCalls.MAX_BATCH) {
      batches.add(ids.subList(from, Math.min(ids.size(), from + GmailCalls.MAX_BATCH)));
    }
    return batches;
  }
}
