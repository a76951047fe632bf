package hexmail.emulator.quota;

import hexmail.emulator.api.ApiMethod;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The quota of each person in units a minute. Safe for use by many threads.
public final class Quota {
  /// Google's quota for a new project in 2026.
  public static final int USUAL = 6_000;

  private final Clock clock;
  private final Map<String, UserQuota> people = new ConcurrentHashMap<>();
  private final Map<ApiMethod, Integer> costs = new ConcurrentHashMap<>();
  private volatile long limit = USUAL;

  public Quota(Clock clock) {
    this.clock = clock;
  }

  /// Charges a call. False when the call would exceed the quota; such a call costs nothing.
  public boolean charge(String person, ApiMethod method) {
    return of(person).take(method, cost(method), limit);
  }

  private UserQuota of(String person) {
    return people.computeIfAbsent(person, _ -> new UserQuota(clock));
  }

  private int cost(ApiMethod method) {
    return costs.getOrDefault(method, method.units());
  }

  /// Sets the units a minute.
  public void limit(int units) {
    limit = notNegative(units);
  }

  /// Removes the limit. Units are still counted.
  public void unlimited() {
    limit = Long.MAX_VALUE;
  }

  /// Units a minute; `Long.MAX_VALUE` when there is no limit.
  public long limit() {
    return limit;
  }

  /// Sets the cost of a call.
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

  /// Resets the counts. The last minute stays.
  public void resetCounts() {
    people.values().forEach(UserQuota::resetCounts);
  }

  /// Starts a fresh minute for every person.
  public void refill() {
    people.values().forEach(UserQuota::refill);
  }
}
