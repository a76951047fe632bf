package hexmail.adapter.google.policy;

import hexmail.adapter.google.policy.CallResult.RateLimited;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What became of several things that were asked for together.
final class CallResults {
  private CallResults() {}

  /// The same fate for each of `things`.
  static <K, T> Map<K, CallResult<T>> all(List<K> things, CallResult<T> fate) {
    Map<K, CallResult<T>> fates = new LinkedHashMap<>();
    things.forEach(thing -> fates.put(thing, fate));
    return fates;
  }

  static MailboxUnavailable late(String why) {
    return new MailboxUnavailable(Outage.TOO_SLOW, "Gmail: " + why);
  }

  /// The longest wait that the far side asks for.
  static <K, T> Optional<Duration> wait(Map<K, CallResult<T>> fates) {
    return fates.values().stream()
        .flatMap(fate ->
            fate instanceof RateLimited<T>(Duration wait, boolean _)
                ? Stream.of(wait)
                : Stream.empty())
        .max(Comparator.naturalOrder());
  }

  /// Whether one of them was refused because there were too many at once.
  static <K, T> boolean isAnyCrowded(Map<K, CallResult<T>> fates) {
    return fates.values().stream()
        .anyMatch(fate -> fate instanceof RateLimited<T>(Duration _, boolean crowded) && crowded);
  }

  /// Whether the far side has told something about one of them.
  static <K, T> boolean isAnyTold(Map<K, CallResult<T>> fates) {
    return fates.values().stream().anyMatch(fate -> fate instanceof CallResult.Answered<T>);
  }

  /// How many of them count towards the person's quota.
  static <K, T> int counted(Map<K, CallResult<T>> fates) {
    return (int) fates.values().stream().filter(CallResult::isCounted).count();
  }
}
