package hexmail.domain.port;

import hexmail.domain.secret.Fingerprint;
import hexmail.domain.session.WebSession;
import java.time.Instant;
import java.util.Optional;

/// Web sessions by the fingerprint of their key. Safe for use by many threads and processes; each
/// call is atomic. If the store cannot be read or written, a call throws
/// [StoreUnavailable][hexmail.domain.outage.StoreUnavailable] and has changed nothing. Expired
/// sessions may be removed at any time.
public interface Sessions {
  /// Stores a new session. An id is never overwritten: using one twice is a bug and throws
  /// [IllegalStateException].
  void open(WebSession session);

  /// The session `id` if it has not expired at `now`.
  Optional<WebSession> find(Fingerprint id, Instant now);

  /// Records a use of the session `id` and its new expiry. Has no effect if the session is gone, or
  /// if it has expired at `usedAt`: a use does not bring an expired session back.
  void touch(Fingerprint id, Instant usedAt, Instant expiresAt);

  /// Ends the session `old` and stores `successor` under another id. Returns false, and stores
  /// nothing, if `old` is gone.
  boolean replace(Fingerprint old, WebSession successor);

  /// Ends the session `id` if there is one.
  void end(Fingerprint id);
}
