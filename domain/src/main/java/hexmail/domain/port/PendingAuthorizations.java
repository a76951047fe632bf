package hexmail.domain.port;

import hexmail.domain.account.AccountId;
import hexmail.domain.authorization.PendingAuthorization;
import hexmail.domain.authorization.ReturnPath;
import hexmail.domain.authorization.TakeOutcome;
import hexmail.domain.secret.Fingerprint;
import java.time.Instant;

/// Authorizations that were begun and not completed, each good for one callback of the browser that
/// began it. Safe for use by many threads and processes; each call is atomic. Calls throw
/// [StoreUnavailable][hexmail.domain.outage.StoreUnavailable] when the store cannot be read or
/// written, and then have changed nothing. What has expired may be forgotten at any time.
public interface PendingAuthorizations {
  /// Remembers `pending` under its state. Of one browser five attempts that nobody has taken are
  /// remembered; the oldest goes for a sixth, even where there is no room for more. Throws
  /// [StoreFull][hexmail.domain.outage.StoreFull], and nothing is remembered, when there are about
  /// as many attempts of all browsers as the store may hold. A state is never overwritten: using
  /// one twice is a bug and throws [IllegalStateException].
  void remember(PendingAuthorization pending);

  /// Takes the authorization that `browser` began with `state`, if it has not expired at `now`. Of
  /// several callers one receives it; the others learn, until it expires, how the attempt ended. To
  /// another browser it is unknown, and stays there for the one that began it.
  TakeOutcome take(Fingerprint state, Fingerprint browser, Instant now);

  /// Notes that the taken attempt of `state` ended with `account` signed in, for later takers.
  /// Without effect when it is not known any more.
  void conclude(Fingerprint state, AccountId account, ReturnPath returnTo);

  /// Forgets every attempt that wants `account`, or that ended with it signed in. Others are
  /// untouched.
  void forget(AccountId account);
}
