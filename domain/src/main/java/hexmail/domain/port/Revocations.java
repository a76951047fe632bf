package hexmail.domain.port;

import hexmail.domain.account.AccountId;
import hexmail.domain.credential.Revocation;
import java.time.Instant;
import java.util.Optional;

/// Grants that are still to be revoked at Google. Safe for use by many threads and processes; each
/// call is atomic. If the store cannot be read or written, a call throws
/// [StoreUnavailable][hexmail.domain.outage.StoreUnavailable] and has changed nothing.
public interface Revocations {
  /// Queues `revocation`, due at `dueAt`. It replaces what was queued for the account before:
  /// revoking one token ends the person's whole grant.
  void queue(Revocation revocation, Instant dueAt);

  /// The revocation that has been due longest at `now`. It is due again at `next` unless it is done
  /// before. Exactly one of several callers receives it.
  Optional<Revocation> take(Instant now, Instant next);

  /// Removes `revocation`: it succeeded, or it is given up. Has no effect if it is gone.
  void done(Revocation revocation);

  /// Removes what is queued for `account`, because a new consent must not be revoked.
  void cancel(AccountId account);
}
