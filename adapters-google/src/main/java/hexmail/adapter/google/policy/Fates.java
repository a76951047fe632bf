package hexmail.adapter.google.policy;

import hexmail.adapter.google.policy.Fate.AskedToWait;
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
final class Fates {
  private Fates() {}

  /// The same fate for each of `things`.
  static <K, T> Map<K, Fate<T>> all(List<K> things, Fate<T> fate) {
    Map<K, Fate<T>> fates = new LinkedHashMap<>();
    things.forEach(thing -> fates.put(thing, fate));
    return fates;
  }

  static MailboxUnavailable late(String why) {
    return new MailboxUnavailable(Outage.TOO_SLOW, "Gmail: " + why);
  }

  /// The longest wait that the far side asks for.
  static <K, T> Optional<Duration> wait(Map<K, Fate<T>> fates) {
    return fates.values().stream()
        .flatMap(fate ->
            fate instanceof AskedToWait<T>(Duration wait, boolean _)
                ? Stream.of(wait)
                : Stream.empty())
        .max(Comparator.naturalOrder());
  }

  /// Whether one of them was refused because there were too many at once.
  static <K, T> boolean isAnyCrowded(Map<K, Fate<T>> fates) {
    return fates.values().stream()
        .anyMatch(fate -> fate instanceof AskedToWait<T>(Duration _, boolean crowded) && crowded);
  }

  /// Whether the far side has told something about one of them.
  static <K, T> boolean isAnyTold(Map<K, Fate<T>> fates) {
    return fates.values().stream().anyMatch(fate -> fate instanceof Fate.Told<T>);
  }

  /// How many of them count towards the person's quota.
  static <K, T> int counted(Map<K, Fate<T>> fates) {
    return (int) fates.values().stream().filter(Fate::isCounted).count();
  }
}
