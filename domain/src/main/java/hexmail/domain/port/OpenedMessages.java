package hexmail.domain.port;

import hexmail.domain.account.AccountId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageId;
import hexmail.domain.session.SessionAccount;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Whole messages that were opened in a web session, so that opening one again needs no call. They
/// are those of the same sessions as in [Sessions]: when a session ends, or the account is signed
/// out of it, in whatever way, its messages are gone.
///
/// This is a cache and not the truth: anything it loses can be read again. It stores a bounded
/// number of messages and of bytes for each account of a session; beyond that, those stored first
/// are removed. A message that is larger than one may be is not stored. The size of a message is
/// about that of its texts in UTF-8.
///
/// Safe for use by many threads and, if its storage is shared, by many processes; each call is
/// atomic. If the storage does not answer, a call throws
/// [StoreUnavailable][hexmail.domain.outage.StoreUnavailable] and has changed nothing.
public interface OpenedMessages {
  /// The stored messages of `ids`, exactly as they were stored, labels included. Messages of the
  /// same account in another session are not found.
  ///
  /// @param ids at most 500
  Map<MessageId, Message> find(SessionAccount reader, Collection<MessageId> ids);

  /// Stores `messages`, in this order. A stored message is replaced and counts as stored last. Has
  /// no effect if the account is not signed in to the session.
  void keep(SessionAccount reader, List<Message> messages);

  /// Removes the messages `ids` of `account` from every session, if they are stored.
  void remove(AccountId account, Collection<MessageId> ids);

  /// Removes all messages of `account` from every session.
  void forget(AccountId account);
}
