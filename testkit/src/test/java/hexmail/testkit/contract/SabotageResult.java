package hexmail.testkit.contract;

import java.util.List;
import java.util.Set;

/// What became of a sabotage.
///
/// @param expected the clauses that must fail, by the table
/// @param failed the clauses that did
record SabotageResult(String contract, String sabotage, Set<String> expected, Set<String> failed) {
  private static final String ROW = "%-55s | %-30s | %s%n";

  /// All of them, for people: a line for each clause that catches a sabotage.
  static String table(List<SabotageResult> verdicts) {
    StringBuilder table = new StringBuilder();
    table.append(ROW.formatted("sabotage", "contract", "caught by"));
    verdicts.forEach(verdict -> table.append(verdict.rows()));
    return table.append("%d sabotaged adapters".formatted(verdicts.size())).toString();
  }

  String subject() {
    return contract + ": " + sabotage;
  }

  private String rows() {
    if (failed.isEmpty()) {
      return ROW.formatted(sabotage, contract, "NOTHING: IT SURVIVES");
    }
    StringBuilder rows = new StringBuilder();
    failed.forEach(clause ->
        rows.append(
            rows.isEmpty()
                ? ROW.formatted(sabotage, contract, clause)
                : ROW.formatted("", "", clause)));
    return rows.toString();
  }
}
