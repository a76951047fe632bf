package hexmail.benchmarks.stress;

import hexmail.emulator.control.OAuthControl;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The result of a run.
///
/// @param figures a column of the report
/// @param violations the invariants that were violated
record Result(String name, Map<String, String> figures, List<String> violations) {
  Result {
    violations = List.copyOf(violations);
  }

  /// @param context after the final refreshes
  static Result of(Run run, RunContext context, FaultScenario scenario, Duration time) {
    OAuthControl google = context.environment().control().oauth();
    int refreshes =
        context.models().stream().mapToInt(model -> google.refreshes(model.email())).sum();
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put("accounts", "" + context.models().size());
    figures.put("refresh tokens", run.rotating() ? "rotate" : "stay");
    figures.put("expiries", "" + context.expiries());
    figures.put("refreshes at Google", "" + refreshes);
    figures.put("- beyond the expiries", "" + (refreshes - context.expiries()));
    figures.put("- of which lost answers explain", "" + scenario.refreshesLost());
    figures.put("reuses detected", "" + google.reusesDetected());
    figures.put("refused by Google", "" + google.counts().refused("refresh_token"));
    figures.put("faults injected", "" + google.counts().disturbed("refresh_token"));
    figures.put("store locked", "" + scenario.storeLocks());
    figures.put("processes killed", "" + scenario.kills());
    figures.put("longest wait after a kill", seconds(scenario.longestWaitAfterKill()));
    figures.put("calls for a token", "" + context.workers().sum(0));
    figures.put("- with an outage", "" + context.workers().sum(1));
    figures.put("- verified at Google", "" + context.workers().sum(2));
    figures.put("longest call", seconds(Duration.ofMillis(context.workers().max(3))));
    figures.put(
        "accounts that consented again",
        "" + context.models().stream().mapToInt(AccountModel::reconsents).sum());
    figures.put("violations", "" + context.violations().lines().size());
    figures.put("time", seconds(time));
    return new Result(run.letter() + " " + run.name(), figures, context.violations().lines());
  }

  private static String seconds(Duration time) {
    return "%d.%01d s".formatted(time.toSeconds(), time.toMillisPart() / 100);
  }
}
