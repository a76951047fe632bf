package hexmail.benchmarks.stress;

import hexmail.emulator.control.OAuthControl;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What came of a run.
///
/// @param figures a column of the report
/// @param findings what should not have happened
record Result(String name, Map<String, String> figures, List<String> findings) {
  Result {
    findings = List.copyOf(findings);
  }

  /// @param scene as it is after the final refreshes
  static Result of(Run run, RunContext scene, FaultScenario trouble, Duration time) {
    OAuthControl google = scene.stage().control().oauth();
    int refreshes =
        scene.members().stream().mapToInt(member -> google.refreshes(member.email())).sum();
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put("accounts", "" + scene.members().size());
    figures.put("refresh tokens", run.rotating() ? "rotate" : "stay");
    figures.put("expiries", "" + scene.expiries());
    figures.put("refreshes at Google", "" + refreshes);
    figures.put("- more than expiries", "" + (refreshes - scene.expiries()));
    figures.put("- of which may be lost", "" + trouble.refreshesLost());
    figures.put("reuses detected", "" + google.reusesDetected());
    figures.put("refused by Google", "" + google.counts().refused("refresh_token"));
    figures.put("faults that struck", "" + google.counts().disturbed("refresh_token"));
    figures.put("store busy", "" + trouble.busyTimes());
    figures.put("processes killed", "" + trouble.kills());
    figures.put("longest wait after a kill", seconds(trouble.longestWaitAfterKill()));
    figures.put("calls for a token", "" + scene.crowd().sum(0));
    figures.put("- that met an outage", "" + scene.crowd().sum(1));
    figures.put("- that were shown to Google", "" + scene.crowd().sum(2));
    figures.put("longest call", seconds(Duration.ofMillis(scene.crowd().max(3))));
    figures.put(
        "people who had to consent anew",
        "" + scene.members().stream().mapToInt(AccountModel::ends).sum());
    figures.put("violations", "" + scene.findings().lines().size());
    figures.put("time", seconds(time));
    return new Result(run.letter() + " " + run.name(), figures, scene.findings().lines());
  }

  private static String seconds(Duration time) {
    return "%d.%01d s".formatted(time.toSeconds(), time.toMillisPart() / 100);
  }
}
