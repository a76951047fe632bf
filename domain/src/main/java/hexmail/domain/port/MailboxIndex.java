package hexmail.domain.port;

import hexmail.domain.account.AccountId;
import hexmail.domain.history.HistoryId;
import hexmail.domain.history.IndexStep;
import hexmail.domain.history.IndexedMessages;
import hexmail.domain.history.MessageClaim;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.util.List;
import java.util.Set;

/// Summaries that were read already, each account apart, with the point in the mailbox's history at
/// which they are true. A message never changes but for its labels, and history tells those, so a
/// summary is read once. The index is a memory and not the truth: whatever is lost from it can be
/// read again. It keeps a bounded number of summaries for each account; when there are more, those
/// of the messages received first go. Safe for use by many threads and, where its storage is
/// shared, many processes. Every call throws
/// [StoreUnavailable][hexmail.domain.outage.StoreUnavailable] when the storage does not answer, and
/// then has changed nothing or all.
public interface MailboxIndex {
  /// What is known of `ids`, at most 500, and where the index of `account` stands.
  IndexedMessages find(AccountId account, List<MessageId> ids);

  /// Goes on by `step` if the index still stands where the step begins, as a whole: labels change
  /// as told, those of stale summaries too, and summaries of deleted messages are removed. Changes
  /// of messages that are not known mean nothing. After a restart every summary is stale until it
  /// is put in anew; one that has been stale at a restart before is removed. Claims go on. Tells
  /// whether the step was taken: of several callers with the same point, one takes it, unless the
  /// step leads nowhere else.
  boolean advance(AccountId account, IndexStep step);

  /// Those of the messages of `claim` that the caller shall read: no summary of them is current,
  /// and nobody else has claimed them, or that claim is over. None while the index stands nowhere.
  /// Atomic: of several callers, each message is claimed by one.
  Set<MessageId> claim(AccountId account, MessageClaim claim);

  /// Ends the claims on `claimed` and puts `summaries` in, which were read after the index had
  /// reached `at`, if it still stands there; a summary that is there already is replaced, a claimed
  /// message that was stale and is not among `summaries` stays so. Tells whether they were put in.
  /// Claims end in any case.
  boolean keep(
      AccountId account, HistoryId at, Set<MessageId> claimed, List<MessageSummary> summaries);

  /// Forgets everything of `account`, claims included. What was read before and is put in later is
  /// not kept, because the index stands nowhere then.
  void forget(AccountId account);
}
