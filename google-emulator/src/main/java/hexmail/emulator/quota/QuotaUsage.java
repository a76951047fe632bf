package hexmail.emulator.quota;

import hexmail.emulator.api.ApiMethod;
import java.util.Map;

/// The use of quota by a person.
///
/// @param lastMinute the units of the last 60 seconds
/// @param spent the units since the last reset, by method
/// @param refused the refused calls since the last reset, by method
public record QuotaUsage(
    long lastMinute, Map<ApiMethod, Long> spent, Map<ApiMethod, Long> refused) {

  public QuotaUsage {
    spent = Map.copyOf(spent);
    refused = Map.copyOf(refused);
  }

  /// The units since the last reset.
  public long units() {
    return spent.values().stream().mapToLong(Long::longValue).sum();
  }

  /// The refused calls since the last reset.
  public long refusals() {
    return refused.values().stream().mapToLong(Long::longValue).sum();
  }
}
