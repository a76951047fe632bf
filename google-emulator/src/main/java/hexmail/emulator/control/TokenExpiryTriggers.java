package hexmail.emulator.control;

import hexmail.emulator.grants.TokenRevocation;
import java.util.ArrayList;
import java.util.List;

/// Ends all access tokens after a number of calls to an endpoint. Safe for use by many threads.
final class TokenExpiryTriggers {
  private final TokenRevocation revocations;
  private final List<ExpiryTrigger> waiting = new ArrayList<>();

  TokenExpiryTriggers(TokenRevocation revocations) {
    this.revocations = revocations;
  }

  private record ExpiryTrigger(Endpoint endpoint, int calls) {}

  synchronized void add(Endpoint endpoint, int calls) {
    waiting.add(new ExpiryTrigger(endpoint, calls));
  }

  synchronized void clear() {
    waiting.clear();
  }

  /// Counts an answered call, and ends all access tokens when it was the last one to wait for.
  void answered(Endpoint endpoint) {
    if (due(endpoint)) {
      revocations.expireAccess();
    }
  }

  private synchronized boolean due(Endpoint endpoint) {
    boolean due = waiting.remove(new ExpiryTrigger(endpoint, 1));
    waiting.replaceAll(expiry ->
        expiry.endpoint() == endpoint ? new ExpiryTrigger(endpoint, expiry.calls() - 1) : expiry);
    return due;
  }
}
