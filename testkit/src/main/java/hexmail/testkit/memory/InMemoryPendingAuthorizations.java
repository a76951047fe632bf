package hexmail.testkit.memory;

import hexmail.domain.account.AccountId;
import hexmail.domain.authorization.PendingAuthorization;
import hexmail.domain.authorization.ReturnPath;
import hexmail.domain.authorization.TakeOutcome;
import hexmail.domain.port.PendingAuthorizations;
import hexmail.domain.secret.Fingerprint;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Begun authorizations that last as long as the process.
public final class InMemoryPendingAuthorizations implements PendingAuthorizations {
  private record Attempt(PendingAuthorization pending, TakeOutcome next) {}

  private final Map<Fingerprint, Attempt> attempts = new HashMap<>();

  @Override
  public synchronized void remember(PendingAuthorization pending) {
    Attempt attempt = new Attempt(pending, new TakeOutcome.Taken(pending));
    if (attempts.putIfAbsent(pending.state(), attempt) != null) {
      throw new IllegalStateException("A state was used for two attempts");
    }
  }

  @Override
  public synchronized TakeOutcome take(Fingerprint state, Fingerprint browser, Instant now) {
    attempts.values().removeIf(attempt -> !attempt.pending().expiresAt().isAfter(now));
    Attempt attempt = attempts.get(state);
    if (attempt == null || !attempt.pending().browser().equals(browser)) {
      return new TakeOutcome.Unknown();
    }
    if (attempt.next() instanceof TakeOutcome.Taken) {
      attempts.put(state, new Attempt(attempt.pending(), new TakeOutcome.AlreadyTaken()));
    }
    return attempt.next();
  }

  @Override
  public synchronized void conclude(Fingerprint state, AccountId account, ReturnPath returnTo) {
    attempts.computeIfPresent(
        state,
        (_, attempt) ->
            attempt.next() instanceof TakeOutcome.Taken
                ? attempt
                : new Attempt(attempt.pending(), new TakeOutcome.Concluded(account, returnTo)));
  }

  /// How many attempts are remembered, taken ones included, until they expire.
  public synchronized int size() {
    return attempts.size();
  }
}
