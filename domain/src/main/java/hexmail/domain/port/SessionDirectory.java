package hexmail.domain.port;

import hexmail.domain.account.AccountId;
import hexmail.domain.session.WebSession;
import java.time.Instant;
import java.util.List;

/// The sessions of a person, across browsers: the same sessions as in [Sessions]. Safe for use by
/// many threads and processes; each call is atomic. Calls throw
/// [StoreUnavailable][hexmail.domain.outage.StoreUnavailable] when the store cannot be read or
/// written, and then have changed nothing.
public interface SessionDirectory {
  /// The sessions in which `account` is signed in and that have not expired at `now`, the one used
  /// last first.
  List<WebSession> of(AccountId account, Instant now);

  /// Takes `account` out of every session. Other accounts keep their slots, the slot is not used
  /// again, and a session that has no account left ends.
  void signOut(AccountId account);
}
