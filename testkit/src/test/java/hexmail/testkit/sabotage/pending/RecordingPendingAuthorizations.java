package hexmail.testkit.sabotage.pending;

import hexmail.domain.authorization.PendingAuthorization;
import hexmail.domain.port.PendingAuthorizations;
import hexmail.domain.secret.Fingerprint;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Records the attempts that were stored.
abstract class RecordingPendingAuthorizations extends DelegatingPendingAuthorizations {
  private final Map<Fingerprint, PendingAuthorization> attempts = new ConcurrentHashMap<>();

  RecordingPendingAuthorizations(PendingAuthorizations honest) {
    super(honest);
  }

  @Override
  public void remember(PendingAuthorization pending) {
    honest.remember(pending);
    note(pending);
  }

  final void note(PendingAuthorization pending) {
    attempts.put(pending.state(), pending);
  }

  boolean isRemembered(Fingerprint state) {
    return attempts.containsKey(state);
  }

  PendingAuthorization remembered(Fingerprint state) {
    return Objects.requireNonNull(attempts.get(state));
  }

  Stream<PendingAuthorization> all() {
    return attempts.values().stream();
  }
}
