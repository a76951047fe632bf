package hexmail.benchmarks.mailbox;

import java.util.List;
import java.util.Locale;

/// What came of a target.
///
/// @param target such as `P1`
/// @param what was measured
/// @param ours our figure
/// @param others what the same costs others, measured in the same run
/// @param judgement the figure that decides, with its limit
/// @param met whether the target is met
record TargetResult(
    String target, String what, String ours, List<String> others, String judgement, boolean met) {
  TargetResult {
    others = List.copyOf(others);
  }

  /// The head of the table that [#row] goes into.
  static String head() {
    return "| # | job | Hexmail | in the same run | decides | met |\n|---|---|--:|---|---|---|";
  }

  String row() {
    return "| %s | %s | %s | %s | %s | %s |"
        .formatted(
            target, what, ours, String.join(" · ", others), judgement, met ? "yes" : "**no**");
  }

  static String milliseconds(double time) {
    return String.format(Locale.ROOT, "%,.0f ms", time);
  }

  /// A ratio and the most that it may be.
  static String ratio(String of, double ratio, double most) {
    return String.format(Locale.ROOT, "%s %.2f ≤ %.2f", of, ratio, most);
  }
}
