package hexmail.domain.port;

import hexmail.domain.account.AccountId;
import hexmail.domain.authorization.PendingAuthorization;
import hexmail.domain.authorization.ReturnPath;
import hexmail.domain.authorization.TakeOutcome;
import hexmail.domain.secret.Fingerprint;
import java.time.Instant;

/// Authorization attempts that have begun and are not completed. Each is good for one callback in
/// the browser that began it. Safe for use by many threads and processes; each call is atomic. If
/// the store cannot be read or written, a call throws
/// [StoreUnavailable][hexmail.domain.outage.StoreUnavailable] and has changed nothing. Expired
/// attempts may be removed at any time.
public interface PendingAuthorizations {
  /// Stores `pending` under its state. Up to five untaken attempts of one browser are stored; a
  /// sixth removes the oldest, even if the store is full. Throws
  /// [StoreFull][hexmail.domain.outage.StoreFull], and stores nothing, if the store holds about as
  /// many attempts as it may. A state is never overwritten: using one twice is a bug and throws
  /// [IllegalStateException].
  void remember(PendingAuthorization pending);

  /// Takes the attempt that `browser` began with `state` if it has not expired at `now`. Exactly
  /// one of several callers receives it; the others learn, until it expires, how the attempt ended.
  /// For another browser the attempt is unknown, and it stays there for the browser that began it.
  TakeOutcome take(Fingerprint state, Fingerprint browser, Instant now);

  /// Records for later callers that the taken attempt of `state` ended with `account` signed in.
  /// Has no effect if the attempt is no longer stored.
  void conclude(Fingerprint state, AccountId account, ReturnPath returnTo);

  /// Records for later callers that the taken attempt of `state` ended without a sign-in. Has no
  /// effect if the attempt is no longer stored, was not taken, or has ended already.
  void fail(Fingerprint state);

  /// Removes every attempt that wants `account` or that ended with it signed in. Others are not
  /// changed.
  void forget(AccountId account);
}
