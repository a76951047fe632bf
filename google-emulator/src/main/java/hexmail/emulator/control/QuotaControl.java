package hexmail.emulator.control;

import hexmail.emulator.api.ApiMethod;
import hexmail.emulator.quota.Quota;
import hexmail.emulator.quota.QuotaUsage;
import java.util.List;
import java.util.Map;

/// The quota of each person, in units a minute: 6,000 at the start, with the costs of 2026. The
/// minute follows the clock of `Control`. Safe for use by many threads.
public final class QuotaControl {
  private final Quota quota;
  private final AccountControl accounts;

  QuotaControl(Quota quota, AccountControl accounts) {
    this.quota = quota;
    this.accounts = accounts;
  }

  /// Sets the units a minute of each person. Units spent in the last minute count.
  public void units(int aMinute) {
    quota.limit(aMinute);
  }

  /// Removes the limit. Units are still counted.
  public void off() {
    quota.unlimited();
  }

  /// Units a minute; `Long.MAX_VALUE` when there is no limit.
  public long units() {
    return quota.limit();
  }

  /// Sets the cost of a call to the endpoint.
  ///
  /// @throws IllegalArgumentException when the endpoint does not belong to Gmail's API, and for
  ///   `BATCH`, whose parts are charged
  public void cost(Endpoint endpoint, int units) {
    if (endpoint.methods().isEmpty() || endpoint == Endpoint.BATCH) {
      throw new IllegalArgumentException("calls to this endpoint cost nothing");
    }
    endpoint.methods().forEach(method -> quota.cost(method, units));
  }

  /// Starts a fresh minute for every person.
  public void refill() {
    quota.refill();
  }

  private QuotaUsage usage(String email) {
    return quota.usage(accounts.mailbox(email));
  }

  /// The units that the person spent in the last 60 seconds.
  public long spentInLastMinute(String email) {
    return usage(email).lastMinute();
  }

  /// The units that the person spent since the last reset of the counts.
  public long spent(String email) {
    return usage(email).units();
  }

  /// The units that the person spent at one endpoint since the last reset of the counts.
  public long spent(String email, Endpoint endpoint) {
    return sum(usage(email).spent(), endpoint.methods());
  }

  /// The calls of the person that were refused for lack of units since the last reset of the
  /// counts.
  public long refusals(String email) {
    return usage(email).refusals();
  }

  /// The refused calls at one endpoint.
  public long refusals(String email, Endpoint endpoint) {
    return sum(usage(email).refused(), endpoint.methods());
  }

  private static long sum(Map<ApiMethod, Long> numbers, List<ApiMethod> methods) {
    return methods.stream().mapToLong(method -> numbers.getOrDefault(method, 0L)).sum();
  }
}
