package hexmail.adapter.google.mailbox;

import hexmail.adapter.google.call.GmailCalls;
import hexmail.adapter.google.call.GmailRequest;
import hexmail.adapter.google.call.ItemQuery;
import hexmail.adapter.google.policy.Deadline;
import hexmail.adapter.google.policy.GmailMethod;
import hexmail.adapter.google.policy.QuotaClass;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.NoMailbox;
import hexmail.domain.mailbox.Summaries;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;

/// Reads many summaries: in parallel batches, or in parallel requests where the server takes no
/// batches.
///
/// @param <I> the id of a message or conversation
/// @param <S> its summary
/// @param whole reads the summary
/// @param bare reads what there is of a summary that is garbled
/// @param batch how many are read in one batch at most
record SummaryReader<I, S>(
    GmailCalls calls, ItemQuery<I, ?, S> whole, ItemQuery<I, ?, S> bare, int batch) {
  /// As many requests as the policy sends in parallel for one account.
  private static final int AT_A_TIME = 8;

  private static final GmailRequest PROFILE =
      GmailRequest.of(GmailMethod.PROFILE, QuotaClass.SUMMARIES, "profile")
          .with("fields", "historyId");

  MailboxAnswer<Summaries<I, S>> read(MailboxAccess access, List<I> ids) {
    if (ids.size() > ListRequest.LARGEST_PAGE) {
      throw new IllegalArgumentException("At most 500 summaries are read at once");
    }
    if (ids.isEmpty()) {
      return new Found<>(Summaries.all(List.of()));
    }
    Deadline deadline = calls.deadline(access);
    SummaryResults<I, S> results = new SummaryResults<>(ids, whole.type().text());
    if (calls.takesBatches()) {
      ParallelSteps.run(
          AT_A_TIME,
          batches(results.unread()),
          some -> results.addBatch(calls.items(access, some, whole, deadline)));
    }
    ParallelSteps.run(
        AT_A_TIME,
        results.unread(),
        id ->
            results.add(Map.of(id, calls.item(access, id, whole, deadline)))
                && isReadable(results, access, id, deadline));
    ParallelSteps.run(
        AT_A_TIME, results.garbled(), id -> isReadable(results, access, id, deadline));
    MailboxAnswer<Summaries<I, S>> answer = results.answer();
    return answer instanceof NoMailbox && mailboxAnswers(access, deadline)
        ? new Found<>(results.failures())
        : answer;
  }

  /// Whether there is a mailbox after all: Gmail gives the same error for some single messages as
  /// for an account without a mailbox.
  private boolean mailboxAnswers(MailboxAccess access, Deadline deadline) {
    return calls.read(access, PROFILE, _ -> access.account(), deadline) instanceof Found;
  }

  /// One garbled message must not cost the whole page: it is read again in the format `minimal`.
  /// When that is garbled too, the message is not the cause.
  private boolean isReadable(
      SummaryResults<I, S> results, MailboxAccess access, I id, Deadline deadline) {
    return !results.isGarbled(id)
        || (results.add(Map.of(id, calls.item(access, id, bare, deadline)))
            && !results.isGarbled(id));
  }

  private List<List<I>> batches(List<I> ids) {
    return ids.stream().gather(Gatherers.windowFixed(batch)).toList();
  }
}
