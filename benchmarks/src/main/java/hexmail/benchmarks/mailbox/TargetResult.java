package hexmail.benchmarks.mailbox;

import java.util.List;
import java.util.Locale;

/// The measurement of one target.
///
/// @param target such as `P1`
/// @param what the operation that was measured
/// @param ours the figure of Hexmail
/// @param others the figures of other clients in the same run
/// @param verdict the figure that decides, with its limit
/// @param met whether the target is met
record TargetResult(
    String target, String what, String ours, List<String> others, String verdict, boolean met) {
  TargetResult {
    others = List.copyOf(others);
  }

  /// The header of the table of [#row]s.
  static String header() {
    return "| # | job | Hexmail | in the same run | decides | met |\n|---|---|--:|---|---|---|";
  }

  String row() {
    return "| %s | %s | %s | %s | %s | %s |"
        .formatted(target, what, ours, String.join(" · ", others), verdict, met ? "yes" : "**no**");
  }

  static String milliseconds(double time) {
    return String.format(Locale.ROOT, "%,.0f ms", time);
  }

  /// A ratio and its limit.
  static String ratio(String of, double ratio, double most) {
    return String.format(Locale.ROOT, "%s %.2f ≤ %.2f", of, ratio, most);
  }
}
