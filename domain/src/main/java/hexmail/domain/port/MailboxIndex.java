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

/// Summaries that were read before, by account, with the history id at which they are current. A
/// message never changes except for its labels, and the history contains those changes, so each
/// summary is read once.
///
/// The index is a cache and not the truth: anything it loses can be read again. It stores a bounded
/// number of summaries for each account; beyond that, the summaries of the messages received first
/// are removed. Safe for use by many threads and, if its storage is shared, by many processes. If
/// the storage does not answer, a call throws
/// [StoreUnavailable][hexmail.domain.outage.StoreUnavailable] and has changed nothing or
/// everything.
public interface MailboxIndex {
  /// The known summaries of `ids`, and the history id of the index of `account`.
  ///
  /// @param ids at most 500
  IndexedMessages find(AccountId account, List<MessageId> ids);

  /// Applies `step` as a whole if the index is still at the history id where the step begins.
  /// Labels change, those of stale summaries too, and summaries of deleted messages are removed;
  /// changes of unknown messages have no effect. After a restart every summary is stale until it is
  /// stored again; a summary that was stale already is removed. Claims stay. Returns whether the
  /// step was applied: of several callers with the same history id exactly one succeeds; a step to
  /// the same history id always succeeds.
  boolean advance(AccountId account, IndexStep step);

  /// Claims the messages of `claim` that the caller has to read: those without a current summary
  /// that no other caller has claimed, or whose claim has expired. Empty while the index has no
  /// history id. Atomic: of several callers, exactly one gets each message.
  Set<MessageId> claim(AccountId account, MessageClaim claim);

  /// Releases the claims on `claimed` and stores `summaries`, which were read after the index had
  /// reached `at`, if the index is still at `at`. A stored summary is replaced. A claimed message
  /// that was stale and is not in `summaries` stays stale. Returns whether the summaries were
  /// stored. The claims are released in any case.
  boolean keep(
      AccountId account, HistoryId at, Set<MessageId> claimed, List<MessageSummary> summaries);

  /// Removes everything about `account`, its claims included. Summaries that were read before are
  /// not stored afterwards, because the index then has no history id.
  void forget(AccountId account);
}
