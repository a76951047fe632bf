package hexmail.emulator.quota;

import hexmail.emulator.api.ApiMethod;
import java.util.Map;

/// What a person has spent.
///
/// @param lastMinute units in the last 60 seconds
/// @param spent units since the last reset, by method
/// @param refused calls refused since the last reset, by method
public record QuotaUsage(
    long lastMinute, Map<ApiMethod, Long> spent, Map<ApiMethod, Long> refused) {

  public QuotaUsage {
    spent = Map.copyOf(spent);
    refused = Map.copyOf(refused);
  }

  /// Units since the last reset.
  public long units() {
    return spent.values().stream().mapToLong(Long::longValue).sum();
  }

  /// Calls refused since the last reset.
  public long refusals() {
    return refused.values().stream().mapToLong(Long::longValue).sum();
  }
}
