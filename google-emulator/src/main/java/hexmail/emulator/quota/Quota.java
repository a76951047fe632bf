package hexmail.emulator.quota;

import hexmail.emulator.api.ApiMethod;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Units a minute for each person. Safe for use by many threads.
public final class Quota {
  /// Google's for a project that is new in 2026.
  public static final int USUAL = 6_000;

  private final Clock clock;
  private final Map<String, UserQuota> people = new ConcurrentHashMap<>();
  private final Map<ApiMethod, Integer> costs = new ConcurrentHashMap<>();
  private volatile long limit = USUAL;

  public Quota(Clock clock) {
    this.clock = clock;
  }

  /// Charges a call. False when it would be too much; then it costs nothing.
  public boolean charge(String person, ApiMethod method) {
    return of(person).take(method, cost(method), limit);
  }

  private UserQuota of(String person) {
    return people.computeIfAbsent(person, _ -> new UserQuota(clock));
  }

  private int cost(ApiMethod method) {
    return costs.getOrDefault(method, method.units());
  }

  /// So many units a minute from now on.
  public void limit(int units) {
    limit = notNegative(units);
  }

  /// As many units as anybody likes; they are still counted.
  public void unlimited() {
    limit = Long.MAX_VALUE;
  }

  /// Units a minute; `Long.MAX_VALUE` when there is no limit.
  public long limit() {
    return limit;
  }

  /// What a call costs from now on.
  public void cost(ApiMethod method, int units) {
    costs.put(method, notNegative(units));
  }

  private static int notNegative(int units) {
    if (units < 0) {
      throw new IllegalArgumentException("units are 0 or more");
    }
    return units;
  }

  public QuotaUsage usage(String person) {
    return of(person).usage();
  }

  /// Forgets what was counted. The last minute stays as it is.
  public void resetCounts() {
    people.values().forEach(UserQuota::resetCounts);
  }

  /// As if nobody had spent anything in the last minute.
  public void refill() {
    people.values().forEach(UserQuota::refill);
  }
}
