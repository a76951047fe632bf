package hexmail.adapter.google.policy;

import hexmail.domain.account.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// The lanes of those who have asked for something lately; the others take no memory. Safe for use
/// by many threads.
public final class AccountQueues {
  private static final Duration SWEEPING = Duration.ofMinutes(1);

  private final Clock clock;
  private final Supplier<AccountQueue> fresh;
  private final ConcurrentMap<AccountId, AccountQueue> lanes = new ConcurrentHashMap<>();
  private final AtomicReference<Instant> swept;

  public AccountQueues(Clock clock, Supplier<AccountQueue> fresh) {
    this.clock = clock;
    this.fresh = fresh;
    swept = new AtomicReference<>(clock.instant());
  }

  /// The lane of `account`, which stays until `Lane.leave`.
  public AccountQueue enter(AccountId account) {
    sweep();
    return lanes.compute(
        account,
        (_, known) -> {
          AccountQueue lane = known == null ? fresh.get() : known;
          lane.enter();
          return lane;
        });
  }

  int size() {
    return lanes.size();
  }

  private void sweep() {
    Instant now = clock.instant();
    Instant last = swept.get();
    boolean due = Duration.between(last, now).abs().compareTo(SWEEPING) > 0;
    if (due && swept.compareAndSet(last, now)) {
      lanes
          .keySet()
          .forEach(
              account -> lanes.computeIfPresent(account, (_, lane) -> lane.isIdle() ? null : lane));
    }
  }
}
