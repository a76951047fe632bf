package hexmail.adapter.google.policy;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.stream.Stream;

/// A method of the Gmail API, and its cost in units of an account's quota.
public enum GmailMethod {
  PROFILE("getProfile", 1),
  LABELS("labels.list", 1),
  LABEL("labels.get", 1),
  HISTORY("history.list", 2),
  MESSAGES("messages.list", 5),
  MESSAGE("messages.get", 20),
  ATTACHMENT("attachments.get", 20),
  THREADS("threads.list", 10),
  THREAD("threads.get", 40);

  /// By Google's names, in units, since 2026-05-01 (Google: "Usage limits" of the Gmail API).
  public static final Map<String, Integer> USUAL_COSTS =
      Stream.of(values()).collect(toUnmodifiableMap(method -> method.name, method -> method.units));

  private final String name;
  private final int units;

  GmailMethod(String name, int units) {
    this.name = name;
    this.units = units;
  }

  /// The cost of a call, from `costs` by Google's names where it is there.
  int units(Map<String, Integer> costs) {
    return costs.getOrDefault(name, units);
  }
}
