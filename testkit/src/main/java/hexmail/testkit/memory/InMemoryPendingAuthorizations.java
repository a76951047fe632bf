package hexmail.testkit.memory;

import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import hexmail.domain.authorization.PendingAuthorization;
import hexmail.domain.authorization.ReturnPath;
import hexmail.domain.authorization.TakeOutcome;
import hexmail.domain.outage.StoreFull;
import hexmail.domain.port.PendingAuthorizations;
import hexmail.domain.secret.Fingerprint;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Authorization attempts in memory.
public final class InMemoryPendingAuthorizations implements PendingAuthorizations {
  private record Attempt(PendingAuthorization pending, TakeOutcome next) {
    boolean isOf(AccountId account) {
      Account wanted = pending.intent().wanted();
      return (wanted != null && wanted.id().equals(account))
          || (next instanceof TakeOutcome.Concluded(AccountId signedIn, _)
              && signedIn.equals(account));
    }
  }

  private static final int OF_ONE_BROWSER = 5;
  private static final int CAPACITY = 10_000;
  // No attempt lives longer, so the expiry of a new one gives the time.

  private final InMemoryDatabase database;
  private final int capacity;
  // In the order in which they were begun.
  private final Map<Fingerprint, Attempt> attempts = new LinkedHashMap<>();

  public InMemoryPendingAuthorizations() {
    this(new InMemoryDatabase(), CAPACITY);
  }

  /// @param capacity the maximum number of attempts of all browsers
  public InMemoryPendingAuthorizations(InMemoryDatabase database, int capacity) {
    this.database = database;
    this.capacity = capacity;
    database.register(() -> {
      Map<Fingerprint, Attempt> then = new LinkedHashMap<>(attempts);
      return () -> {
        attempts.clear();
        attempts.putAll(then);
      };
    });
  }

  @Override
  public void remember(PendingAuthorization pending) {
    database.change(() -> {
      if (attempts.containsKey(pending.state())) {
        throw new IllegalStateException("A state was used for two attempts");
      }
      Instant longAgo = pending.expiresAt().minus(PendingAuthorization.LIFETIME);
      attempts.values().removeIf(attempt -> !attempt.pending().expiresAt().isAfter(longAgo));
      forgetOldest(pending.browser());
      if (attempts.size() >= capacity) {
        throw new StoreFull("Too many sign-ins have begun and not come back");
      }
      attempts.put(pending.state(), new Attempt(pending, new TakeOutcome.Taken(pending)));
    });
  }

  private void forgetOldest(Fingerprint browser) {
    List<Fingerprint> own =
        attempts.values().stream()
            .filter(attempt -> attempt.next() instanceof TakeOutcome.Taken)
            .map(Attempt::pending)
            .filter(pending -> pending.browser().equals(browser))
            .map(PendingAuthorization::state)
            .toList();
    own.stream().limit(Math.max(0, own.size() + 1 - OF_ONE_BROWSER)).forEach(attempts::remove);
  }

  @Override
  public TakeOutcome take(Fingerprint state, Fingerprint browser, Instant now) {
    return database.locked(() -> {
      attempts.values().removeIf(attempt -> !attempt.pending().expiresAt().isAfter(now));
      Attempt attempt = attempts.get(state);
      if (attempt == null || !attempt.pending().browser().equals(browser)) {
        return new TakeOutcome.Unknown();
      }
      if (attempt.next() instanceof TakeOutcome.Taken) {
        attempts.put(state, new Attempt(attempt.pending(), new TakeOutcome.AlreadyTaken()));
      }
      return attempt.next();
    });
  }

  @Override
  public void conclude(Fingerprint state, AccountId account, ReturnPath returnTo) {
    database.change(() ->
        attempts.computeIfPresent(
            state,
            (_, attempt) ->
                attempt.next() instanceof TakeOutcome.Taken
                    ? attempt
                    : new Attempt(
                        attempt.pending(), new TakeOutcome.Concluded(account, returnTo))));
  }

  @Override
  public void fail(Fingerprint state) {
    database.change(() ->
        attempts.computeIfPresent(
            state,
            (_, attempt) ->
                attempt.next() instanceof TakeOutcome.AlreadyTaken
                    ? new Attempt(attempt.pending(), new TakeOutcome.Failed())
                    : attempt));
  }

  @Override
  public void forget(AccountId account) {
    database.change(() -> attempts.values().removeIf(attempt -> attempt.isOf(account)));
  }

  /// The number of stored attempts, including taken ones that have not expired.
  public int size() {
    return database.locked(attempts::size);
  }
}
