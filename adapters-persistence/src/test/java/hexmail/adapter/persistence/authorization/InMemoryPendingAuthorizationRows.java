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

/// Rows in memory.
final class InMemoryPendingAuthorizationRows implements PendingAuthorizationRows {
  /// A row, and its outcome once it was taken.
  private record Stored(PendingAuthorizationRow row, @Nullable TakeOutcome outcome) {}

  private final Map<Fingerprint, Stored> rows = new LinkedHashMap<>();

  private final int capacity;

  InMemoryPendingAuthorizationRows(int capacity) {
    this.capacity = capacity;
  }

  @Override
  public synchronized boolean insert(PendingAuthorizationRow pending) {
    if (rows.containsKey(pending.state())) {
      return false;
    }
    Instant past = pending.expiresAt().minus(Duration.ofMinutes(10));
    rows.values().removeIf(stored -> !stored.row().expiresAt().isAfter(past));
    List<PendingAuthorizationRow> own =
        rows.values().stream()
            .filter(stored -> stored.outcome() == null)
            .map(Stored::row)
            .filter(row -> row.browser().equals(pending.browser()))
            .toList();
    own.stream()
        .limit(Math.max(0, own.size() - 4))
        .map(PendingAuthorizationRow::state)
        .forEach(rows::remove);
    if (rows.size() >= capacity) {
      throw new StoreFull("Full");
    }
    rows.put(pending.state(), new Stored(pending, null));
    return true;
  }

  @Override
  public synchronized TakeOutcome take(
      Fingerprint state,
      Fingerprint browser,
      Instant now,
      Function<PendingAuthorizationRow, Optional<PendingAuthorization>> decrypted) {
    Stored stored = rows.get(state);
    if (stored == null
        || !stored.row().browser().equals(browser)
        || !stored.row().expiresAt().isAfter(now)) {
      return new TakeOutcome.Unknown();
    }
    return stored.outcome() == null ? takeFirst(stored.row(), decrypted) : stored.outcome();
  }

  private TakeOutcome takeFirst(
      PendingAuthorizationRow row,
      Function<PendingAuthorizationRow, Optional<PendingAuthorization>> decrypted) {
    Optional<PendingAuthorization> taken = decrypted.apply(row);
    if (taken.isEmpty()) {
      return new TakeOutcome.Unknown();
    }
    rows.put(row.state(), new Stored(row, new TakeOutcome.AlreadyTaken()));
    return new TakeOutcome.Taken(taken.get());
  }

  @Override
  public synchronized void conclude(Fingerprint state, AccountId account, ReturnPath returnTo) {
    rows.computeIfPresent(
        state,
        (_, stored) ->
            stored.outcome() == null
                ? stored
                : new Stored(stored.row(), new TakeOutcome.Concluded(account, returnTo)));
  }

  @Override
  public synchronized void fail(Fingerprint state) {
    rows.computeIfPresent(
        state,
        (_, stored) ->
            stored.outcome() instanceof TakeOutcome.AlreadyTaken
                ? new Stored(stored.row(), new TakeOutcome.Failed())
                : stored);
  }

  @Override
  public synchronized void forget(AccountId account) {
    rows.values().removeIf(stored -> isOf(account, stored));
  }

  private static boolean isOf(AccountId account, Stored stored) {
    Account wanted = stored.row().intent().wanted();
    return (wanted != null && wanted.id().equals(account))
        || (stored.outcome() instanceof TakeOutcome.Concluded(AccountId signedIn, _)
            && signedIn.equals(account));
  }
}
