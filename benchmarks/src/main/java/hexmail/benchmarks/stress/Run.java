package hexmail.benchmarks.stress;

import hexmail.benchmarks.deployment.Deployment;
import hexmail.emulator.control.OAuthControl;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/// One run of a fault scenario, and the invariants that must hold after it.
///
/// @param letter the name on the command line
/// @param rotating whether Google replaces the refresh token with each refresh
record Run(
    String letter,
    String name,
    boolean rotating,
    int expiries,
    Function<RunContext, FaultScenario> scenario) {
  /// The length of a lease, and the time to notice its end and to refresh.
  private static final Duration MAX_WAIT_AFTER_KILL = Duration.ofSeconds(6);

  Result result(Options options) {
    long start = System.nanoTime();
    Random random = new Random(options.seed());
    Violations violations = new Violations();
    EventListener listener = new EventListener(violations);
    List<AccountModel> models =
        IntStream.range(0, Deployment.ACCOUNTS.size())
            .mapToObj(index -> new AccountModel(index, Deployment.ACCOUNTS.get(index)))
            .toList();
    try (Environment environment = Environment.start(options.postgres(), rotating);
        WorkerPool workers = new WorkerPool(options, environment.deployment(), listener)) {
      RunContext context =
          new RunContext(environment, workers, listener, models, violations, random);
      FaultScenario faults = scenario.apply(context);
      models.forEach(model -> environment.signIn(model, random));
      violations.require(workers.start(), "a process does not start: see its log");
      new ExpiryDriver(context, faults).run(expiries);
      violations.require(workers.stop(), "a call does not end");
      check(context, faults);
      return Result.of(this, context, faults, Duration.ofNanos(System.nanoTime() - start));
    }
  }

  /// Compares the models with the counters of Google and the content of the store.
  private void check(RunContext context, FaultScenario scenario) {
    Violations violations = context.violations();
    OAuthControl google = context.environment().control().oauth();
    int extra = 0;
    int reconsents = 0;
    for (AccountModel model : context.models()) {
      int refreshes = google.refreshes(model.email());
      extra += refreshes - model.expiries();
      reconsents += model.reconsents();
      violations.require(
          refreshes >= model.expiries(),
          "%s: %d refreshes for %d expiries".formatted(model.email(), refreshes, model.expiries()));
    }
    violations.require(
        extra <= scenario.refreshesLost(),
        "double refreshes: %d more than expiries, of which lost answers explain %d"
            .formatted(extra, scenario.refreshesLost()));
    violations.require(
        google.reusesDetected() == reconsents,
        "replaced refresh tokens were used %d times, not %d"
            .formatted(google.reusesDetected(), reconsents));
    violations.require(
        google.counts().refused("refresh_token") == reconsents, "Google refused a refresh token");
    violations.require(
        scenario.longestWaitAfterKill().compareTo(MAX_WAIT_AFTER_KILL) < 0,
        "the lease of a killed process blocked an account for too long");
    for (AccountModel model : context.models()) {
      violations.require(
          context.environment().stored(model).isActive()
              && context.environment().refreshesOnceMore(model),
          model.email() + ": the refresh token stored at the end does not work");
    }
  }
}
