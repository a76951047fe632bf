package hexmail.domain.port;

import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import java.util.List;

/// The senders whose remote pictures a person always wants to see, by account. Addresses that
/// differ only in the case of ASCII letters are one sender; other letters are never taken for one
/// another. A bounded number of senders is stored for each account; beyond that, those allowed
/// first are removed. Who really sent a message is not known here: see
/// [Authentication][hexmail.domain.message.Authentication].
///
/// Safe for use by many threads and processes; each call is atomic. If the store cannot be read or
/// written, a call throws [StoreUnavailable][hexmail.domain.outage.StoreUnavailable] and has
/// changed nothing.
public interface PictureSenders {
  /// Allows the pictures of `sender`. A sender that is allowed already keeps its place.
  void allow(AccountId account, EmailAddress sender);

  /// No longer allows the pictures of `sender`. Has no effect if they are not allowed.
  void disallow(AccountId account, EmailAddress sender);

  /// The allowed senders of `account`, in the order in which they were allowed, each as
  /// [normalised][EmailAddress#normalised()].
  List<EmailAddress> allowed(AccountId account);

  /// Removes all senders of `account`.
  void forget(AccountId account);
}
