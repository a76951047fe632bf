package hexmail.domain.port;

import hexmail.domain.secret.Fingerprint;
import hexmail.domain.session.WebSession;
import java.time.Instant;
import java.util.Optional;

/// Web sessions by the fingerprint of their key. Safe for use by many threads and processes; each
/// call is atomic. Calls throw [StoreUnavailable][hexmail.domain.outage.StoreUnavailable] when the
/// store cannot be read or written, and then have changed nothing. What has expired may be
/// forgotten at any time.
public interface Sessions {
  /// Stores a new session. An id is never overwritten: using one twice is a bug and throws
  /// [IllegalStateException].
  void open(WebSession session);

  /// The session `id`, if it has not expired at `now`.
  Optional<WebSession> find(Fingerprint id, Instant now);

  /// Notes a use of the session `id` and until when it now counts. Without effect when it is gone.
  void touch(Fingerprint id, Instant usedAt, Instant expiresAt);

  /// Ends the session `old` and stores `successor` in its stead, under another id. False, and
  /// nothing stored, when `old` is gone.
  boolean replace(Fingerprint old, WebSession successor);

  /// Ends the session `id`, if there is one.
  void end(Fingerprint id);
}
