package hexmail.benchmarks.stress;

import java.util.List;
import java.util.Random;

/// All that a trouble may use. One thread does.
public record RunContext(
    Environment stage,
    WorkerPool crowd,
    EventListener ear,
    List<AccountModel> members,
    Violations findings,
    Random random) {
  public RunContext {
    members = List.copyOf(members);
  }

  public int expiries() {
    return members.stream().mapToInt(AccountModel::expiries).sum();
  }
}
