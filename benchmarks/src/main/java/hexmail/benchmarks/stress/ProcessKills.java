package hexmail.benchmarks.stress;

import hexmail.emulator.control.OAuthControl;
import hexmail.emulator.fault.TokenError;
import hexmail.emulator.fault.TokenFault;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Network faults, and processes that are killed: some at a random time, some while they refresh.
/// While an account waits after a kill, no other fault is injected, so that the wait can be
/// measured.
final class ProcessKills implements FaultScenario {
  private static final int EXPIRIES_PER_KILL = 20;
  private static final int MAX_REFRESH_MILLIS = 800;
  private static final long MAX_DELAY_NANOS = TimeUnit.MILLISECONDS.toNanos(40);

  private final RunContext context;
  private final FaultInjector networkFaults;
  private final Map<AccountModel, Long> waiting = new HashMap<>();
  private int kills;
  private int lost;
  private int nextKill = EXPIRIES_PER_KILL;
  private boolean killDue;
  private long longestWaitNanos;

  ProcessKills(RunContext context) {
    this.context = context;
    this.networkFaults = new FaultInjector(context, true);
  }

  @Override
  public void beforeExpiry(AccountModel model) {
    if (!waiting.isEmpty()) {
      return;
    }
    killDue = context.expiries() >= nextKill;
    if (!killDue) {
      networkFaults.beforeExpiry(model);
      return;
    }
    nextKill += EXPIRIES_PER_KILL;
    if (context.random().nextInt(3) > 0) {
      killDue = false;
      killDuringRefresh(model);
    }
  }

  /// Google answers slowly, before or after it processes the refresh, and the process is killed
  /// meanwhile.
  private void killDuringRefresh(AccountModel model) {
    OAuthControl google = context.environment().control().oauth();
    google.clear();
    TokenError slow = context.random().nextBoolean() ? TokenError.SLOW : TokenError.LATE;
    google.disturbToken(
        TokenFault.of(slow)
            .onlyFor("refresh_token")
            .delayedBy(Duration.ofMillis(context.random().nextInt(MAX_REFRESH_MILLIS))));
    context.listener().killNextRefresherOf(model);
  }

  @Override
  public void afterExpiry(AccountModel model) {
    if (killDue) {
      killDue = false;
      List<WorkerProcess> workers = context.workers().workers();
      LockSupport.parkNanos(context.random().nextLong(MAX_DELAY_NANOS));
      workers.get(context.random().nextInt(workers.size())).kill();
    }
  }

  @Override
  public void poll() {
    List<WorkerProcess> dead =
        context.workers().workers().stream().filter(worker -> !worker.isAlive()).toList();
    for (WorkerProcess worker : dead) {
      context.violations().require(worker.killedAt() != 0, "a process ended without being killed");
      context.environment().control().oauth().clear();
      worker.join();
      context.models().stream()
          .filter(model -> mayHaveLostRefresh(model, worker))
          .forEach(model -> {
            lost++;
            waiting.put(model, worker.killedAt());
          });
    }
    kills += dead.size();
    context.workers().replaceDead();
  }

  /// Whether the worker may have sent a refresh whose answer is lost.
  private boolean mayHaveLostRefresh(AccountModel model, WorkerProcess worker) {
    long epoch = context.environment().epochs().of(model.index());
    return worker.hasRefreshedIn(model.index(), epoch)
        && !context.environment().isFresh(model, context.environment().stored(model));
  }

  @Override
  public void afterRefresh(AccountModel model) {
    Long since = waiting.remove(model);
    if (since != null) {
      longestWaitNanos = Math.max(longestWaitNanos, System.nanoTime() - since);
    }
  }

  @Override
  public int refreshesLost() {
    return lost + networkFaults.refreshesLost();
  }

  @Override
  public int storeLocks() {
    return networkFaults.storeLocks();
  }

  @Override
  public int kills() {
    return kills;
  }

  @Override
  public Duration longestWaitAfterKill() {
    return Duration.ofNanos(longestWaitNanos);
  }
}
