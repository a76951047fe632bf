package hexmail.emulator.control;

import java.util.ArrayList;
import java.util.List;

/// Moments at which all access tokens shall end, told by calls to an endpoint. Safe for use by many
/// threads.
final class Expiries {
  private final List<Expiry> waiting = new ArrayList<>();

  private record Expiry(Endpoint endpoint, int calls) {}

  synchronized void add(Endpoint endpoint, int calls) {
    waiting.add(new Expiry(endpoint, calls));
  }

  synchronized void clear() {
    waiting.clear();
  }

  /// Takes note of an answered call. True when access tokens have to end now.
  synchronized boolean answered(Endpoint endpoint) {
    boolean due = waiting.remove(new Expiry(endpoint, 1));
    waiting.replaceAll(expiry ->
        expiry.endpoint() == endpoint ? new Expiry(endpoint, expiry.calls() - 1) : expiry);
    return due;
  }
}
