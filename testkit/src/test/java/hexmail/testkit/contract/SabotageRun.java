package hexmail.testkit.contract;

import hexmail.testkit.sabotage.Sabotage;
import hexmail.testkit.sabotage.SabotagedContract;
import java.util.List;
import java.util.Set;

/// A contract, run on a sabotaged adapter.
///
/// @param clause the clause that must fail
/// @param failed the clauses that failed, as in [ContractRun]
record SabotageRun(Class<?> contract, String sabotage, String clause, Set<String> failed) {
  private static final String ROW = "%-55s | %-30s | %s%n";

  static <P> SabotageRun of(SabotagedContract<P> contract, Sabotage<P> sabotage) {
    return new SabotageRun(
        contract.contract(),
        sabotage.name(),
        sabotage.clause(),
        ContractRun.of(contract, sabotage).failed());
  }

  /// A line for each clause that catches a sabotage.
  static String table(List<SabotageRun> runs) {
    StringBuilder table = new StringBuilder();
    table.append(ROW.formatted("sabotage", "contract", "caught by"));
    runs.forEach(run -> table.append(run.rows()));
    return table.append("%d sabotaged adapters".formatted(runs.size())).toString();
  }

  String subject() {
    return contract.getSimpleName() + ": " + sabotage;
  }

  private String rows() {
    if (failed.isEmpty()) {
      return ROW.formatted(sabotage, contract.getSimpleName(), "NO CLAUSE");
    }
    StringBuilder rows = new StringBuilder();
    failed.forEach(name ->
        rows.append(
            rows.isEmpty()
                ? ROW.formatted(sabotage, contract.getSimpleName(), name)
                : ROW.formatted("", "", name)));
    return rows.toString();
  }
}
