package hexmail.domain.port;

import hexmail.domain.account.AccountId;
import hexmail.domain.credential.Revocation;
import java.time.Instant;
import java.util.Optional;

/// Grants still to be revoked at Google. Safe for use by many threads and processes; each call is
/// atomic. Calls throw [StoreUnavailable][hexmail.domain.outage.StoreUnavailable] when the store
/// cannot be read or written, and then have changed nothing.
public interface Revocations {
  /// Queues `revocation`, to be tried from `dueAt` on. What was queued for the account before is
  /// replaced: revoking one token ends the person's whole grant.
  void queue(Revocation revocation, Instant dueAt);

  /// The revocation that is due longest at `now`, which becomes due again at `next` unless it is
  /// done before. Of several callers one receives it.
  Optional<Revocation> take(Instant now, Instant next);

  /// Removes `revocation`: Google was told, or is not told any more. Without effect when it is
  /// gone.
  void done(Revocation revocation);

  /// Removes what is queued for `account`: a new consent must not be revoked.
  void cancel(AccountId account);
}
