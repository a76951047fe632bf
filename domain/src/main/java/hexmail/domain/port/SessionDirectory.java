package hexmail.domain.port;

import hexmail.domain.account.AccountId;
import hexmail.domain.session.WebSession;
import java.time.Instant;
import java.util.List;

/// The sessions of an account, across browsers: the same sessions as in [Sessions]. Safe for use by
/// many threads and processes; each call is atomic. If the store cannot be read or written, a call
/// throws [StoreUnavailable][hexmail.domain.outage.StoreUnavailable] and has changed nothing.
public interface SessionDirectory {
  /// The sessions in which `account` is signed in and that have not expired at `now`, last used
  /// first.
  List<WebSession> of(AccountId account, Instant now);

  /// Removes `account` from every session. Other accounts keep their slots, its slot is not used
  /// again, and a session without accounts ends.
  void signOut(AccountId account);
}
