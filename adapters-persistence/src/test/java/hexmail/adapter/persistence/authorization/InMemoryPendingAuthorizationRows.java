package hexmail.adapter.persistence.authorization;

import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import hexmail.domain.authorization.PendingAuthorization;
import hexmail.domain.authorization.ReturnPath;
import hexmail.domain.authorization.TakeOutcome;
import hexmail.domain.outage.StoreFull;
import hexmail.domain.secret.Fingerprint;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Rows that last as long as the test.
final class InMemoryPendingAuthorizationRows implements PendingAuthorizationRows {
  /// An attempt, and what became of it once it was taken.
  private record Stored(PendingAuthorizationRow row, @Nullable TakeOutcome end) {}

  private final Map<Fingerprint, Stored> rows = new LinkedHashMap<>();

  private final int capacity;

  InMemoryPendingAuthorizationRows(int capacity) {
    this.capacity = capacity;
  }

  @Override
  public synchronized boolean insert(PendingAuthorizationRow attempt) {
    if (rows.containsKey(attempt.state())) {
      return false;
    }
    Instant longAgo = attempt.expiresAt().minus(Duration.ofMinutes(10));
    rows.values().removeIf(stored -> !stored.row().expiresAt().isAfter(longAgo));
    List<PendingAuthorizationRow> own =
        rows.values().stream()
            .filter(stored -> stored.end() == null)
            .map(Stored::row)
            .filter(row -> row.browser().equals(attempt.browser()))
            .toList();
    own.stream()
        .limit(Math.max(0, own.size() - 4))
        .map(PendingAuthorizationRow::state)
        .forEach(rows::remove);
    if (rows.size() >= capacity) {
      throw new StoreFull("No room");
    }
    rows.put(attempt.state(), new Stored(attempt, null));
    return true;
  }

  @Override
  public synchronized TakeOutcome take(
      Fingerprint state,
      Fingerprint browser,
      Instant now,
      Function<PendingAuthorizationRow, Optional<PendingAuthorization>> opened) {
    Stored stored = rows.get(state);
    if (stored == null
        || !stored.row().browser().equals(browser)
        || !stored.row().expiresAt().isAfter(now)) {
      return new TakeOutcome.Unknown();
    }
    return stored.end() == null ? takeFirst(stored.row(), opened) : stored.end();
  }

  private TakeOutcome takeFirst(
      PendingAuthorizationRow row,
      Function<PendingAuthorizationRow, Optional<PendingAuthorization>> opened) {
    Optional<PendingAuthorization> attempt = opened.apply(row);
    if (attempt.isEmpty()) {
      return new TakeOutcome.Unknown();
    }
    rows.put(row.state(), new Stored(row, new TakeOutcome.AlreadyTaken()));
    return new TakeOutcome.Taken(attempt.get());
  }

  @Override
  public synchronized void conclude(Fingerprint state, AccountId account, ReturnPath returnTo) {
    rows.computeIfPresent(
        state,
        (_, stored) ->
            stored.end() == null
                ? stored
                : new Stored(stored.row(), new TakeOutcome.Concluded(account, returnTo)));
  }

  @Override
  public synchronized void forget(AccountId account) {
    rows.values().removeIf(stored -> isOf(account, stored));
  }

  private static boolean isOf(AccountId account, Stored stored) {
    Account wanted = stored.row().intent().wanted();
    return (wanted != null && wanted.id().equals(account))
        || (stored.end() instanceof TakeOutcome.Concluded(AccountId signedIn, _)
            && signedIn.equals(account));
  }
}
