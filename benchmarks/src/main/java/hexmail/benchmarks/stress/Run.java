package hexmail.benchmarks.stress;

import hexmail.benchmarks.deployment.Deployment;
import hexmail.emulator.control.OAuthControl;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/// One run: what it is called, what disturbs it, and what must come of it.
///
/// @param letter for the command line
/// @param rotating whether Google replaces refresh tokens
/// @param trouble made from the scene
record Run(
    String letter, String name, boolean rotating, int expiries, Function<RunContext, FaultScenario> trouble) {
  /// A lease, and what it takes to notice its end and to refresh.
  private static final Duration FREE_AGAIN = Duration.ofSeconds(6);

  /// Runs it.
  Result result(Options options) {
    long start = System.nanoTime();
    Random random = new Random(options.seed());
    Violations findings = new Violations();
    EventListener ear = new EventListener(findings);
    List<AccountModel> members =
        IntStream.range(0, Deployment.PEOPLE.size())
            .mapToObj(place -> new AccountModel(place, Deployment.PEOPLE.get(place)))
            .toList();
    try (Environment stage = Environment.set(options.postgres(), rotating);
        WorkerPool crowd = new WorkerPool(options.crowd(), stage.site(), ear)) {
      RunContext scene = new RunContext(stage, crowd, ear, members, findings, random);
      FaultScenario disturbing = trouble.apply(scene);
      members.forEach(member -> stage.signIn(member, random));
      findings.unless(crowd.start(), "a process does not start: see its log");
      new ExpiryDriver(scene, disturbing).run(expiries);
      findings.unless(crowd.stop(), "a call does not end");
      check(scene, disturbing);
      return Result.of(this, scene, disturbing, Duration.ofNanos(System.nanoTime() - start));
    }
  }

  /// Compares the model with what Google counted and the store holds.
  private void check(RunContext scene, FaultScenario trouble) {
    Violations findings = scene.findings();
    OAuthControl google = scene.stage().control().oauth();
    int extra = 0;
    int ends = 0;
    for (AccountModel member : scene.members()) {
      int refreshes = google.refreshes(member.email());
      extra += refreshes - member.expiries();
      ends += member.ends();
      findings.unless(
          refreshes >= member.expiries(),
          "%s: %d refreshes for %d expiries"
              .formatted(member.email(), refreshes, member.expiries()));
    }
    findings.unless(
        extra <= trouble.refreshesLost(),
        "double refreshes: %d more than needed, %d of them explained"
            .formatted(extra, trouble.refreshesLost()));
    findings.unless(
        google.reusesDetected() == ends,
        "replaced refresh tokens were used %d times, not %d"
            .formatted(google.reusesDetected(), ends));
    findings.unless(
        google.counts().refused("refresh_token") == ends, "Google refused a refresh token");
    findings.unless(
        trouble.longestWaitAfterKill().compareTo(FREE_AGAIN) < 0,
        "a dead lease holder kept others waiting too long");
    for (AccountModel member : scene.members()) {
      findings.unless(
          scene.stage().stored(member).isActive() && scene.stage().refreshesOnceMore(member),
          member.email() + ": the refresh token that is stored at the end does not work");
    }
  }
}
