package hexmail.benchmarks.stress;

import java.util.List;
import java.util.Random;

/// What a fault scenario works on. Used by one thread.
record RunContext(
    Environment environment,
    WorkerPool workers,
    EventListener listener,
    List<AccountModel> models,
    Violations violations,
    Random random) {
  RunContext {
    models = List.copyOf(models);
  }

  int expiries() {
    return models.stream().mapToInt(AccountModel::expiries).sum();
  }
}
