package hexmail.emulator.control;

import hexmail.emulator.grants.Revocations;
import java.util.ArrayList;
import java.util.List;

/// Moments at which all access tokens shall end, told by calls to an endpoint. Safe for use by many
/// threads.
final class Expiries {
  private final Revocations revocations;
  private final List<Expiry> waiting = new ArrayList<>();

  Expiries(Revocations revocations) {
    this.revocations = revocations;
  }

  private record Expiry(Endpoint endpoint, int calls) {}

  synchronized void add(Endpoint endpoint, int calls) {
    waiting.add(new Expiry(endpoint, calls));
  }

  synchronized void clear() {
    waiting.clear();
  }

  /// Takes note of an answered call, and ends all access tokens when it was the one.
  void answered(Endpoint endpoint) {
    if (due(endpoint)) {
      revocations.expireAccess();
    }
  }

  private synchronized boolean due(Endpoint endpoint) {
    boolean due = waiting.remove(new Expiry(endpoint, 1));
    waiting.replaceAll(expiry ->
        expiry.endpoint() == endpoint ? new Expiry(endpoint, expiry.calls() - 1) : expiry);
    return due;
  }
}
