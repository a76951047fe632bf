package hexmail.emulator.control;

import hexmail.emulator.api.ApiMethod;
import hexmail.emulator.quota.Quota;
import hexmail.emulator.quota.QuotaUsage;
import java.util.List;
import java.util.Map;

/// The units that a person may spend in a minute. At the start 6,000, with the costs of 2026. The
/// minute goes by the clock of `Control`. Safe for use by many threads.
public final class QuotaControl {
  private final Quota quota;
  private final AccountControl accounts;

  QuotaControl(Quota quota, AccountControl accounts) {
    this.quota = quota;
    this.accounts = accounts;
  }

  /// So many units a minute for each person from now on. What was spent in the last minute counts.
  public void units(int aMinute) {
    quota.limit(aMinute);
  }

  /// No limit from now on; units are still counted.
  public void off() {
    quota.unlimited();
  }

  /// Units a minute; `Long.MAX_VALUE` when there is no limit.
  public long units() {
    return quota.limit();
  }

  /// What a call to the endpoint costs from now on.
  ///
  /// @throws IllegalArgumentException when the endpoint is none of Gmail's API, or for `BATCH`,
  ///   whose parts are paid for
  public void cost(Endpoint endpoint, int units) {
    if (endpoint.methods().isEmpty() || endpoint == Endpoint.BATCH) {
      throw new IllegalArgumentException("calls to this endpoint cost nothing");
    }
    endpoint.methods().forEach(method -> quota.cost(method, units));
  }

  /// As if nobody had spent anything in the last minute.
  public void refill() {
    quota.refill();
  }

  private QuotaUsage usage(String email) {
    return quota.usage(accounts.mailbox(email));
  }

  /// What the person spent in the last 60 seconds.
  public long spentInLastMinute(String email) {
    return usage(email).lastMinute();
  }

  /// What the person spent since the last reset of the counts.
  public long spent(String email) {
    return usage(email).units();
  }

  /// What the person spent at one endpoint since the last reset of the counts.
  public long spent(String email, Endpoint endpoint) {
    return sum(usage(email).spent(), endpoint.methods());
  }

  /// Calls of the person that were refused for want of units since the last reset of the counts.
  public long refusals(String email) {
    return usage(email).refusals();
  }

  /// Those at one endpoint.
  public long refusals(String email, Endpoint endpoint) {
    return sum(usage(email).refused(), endpoint.methods());
  }

  private static long sum(Map<ApiMethod, Long> numbers, List<ApiMethod> methods) {
    return methods.stream().mapToLong(method -> numbers.getOrDefault(method, 0L)).sum();
  }
}
