package hexmail.domain.port;

import hexmail.domain.account.AccountId;
import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.message.ConversationId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Summaries of conversations that were read before, by account. Each contains the history id of
/// its last change, which a list of conversations contains as well: if they are the same, the
/// summary is current.
///
/// The index is a cache and not the truth: anything it loses can be read again. It stores a bounded
/// number of summaries for each account; beyond that, those whose last message was received first
/// are removed. Safe for use by many threads and, if its storage is shared, by many processes. If
/// the storage does not answer, a call throws
/// [StoreUnavailable][hexmail.domain.outage.StoreUnavailable] and has changed nothing or
/// everything.
public interface ConversationIndex {
  /// The stored summaries of `ids`.
  ///
  /// @param ids at most 500
  Map<ConversationId, ConversationSummary> find(AccountId account, List<ConversationId> ids);

  /// Stores `summaries`. A stored summary is replaced, unless it has a later history id.
  void keep(AccountId account, Collection<ConversationSummary> summaries);

  /// Removes the summaries of `ids`, if they are stored.
  void remove(AccountId account, Collection<ConversationId> ids);

  /// Removes everything about `account`.
  void forget(AccountId account);
}
