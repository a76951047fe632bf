package hexmail.testkit.memory;

import hexmail.domain.account.AccountId;
import hexmail.domain.credential.Revocation;
import hexmail.domain.port.Revocations;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Revocations in memory.
public final class InMemoryRevocations implements Revocations {
  private record Waiting(Revocation revocation, Instant dueAt) {}

  private final InMemoryDatabase database;
  private final Map<AccountId, Waiting> queue = new HashMap<>();

  public InMemoryRevocations() {
    this(new InMemoryDatabase());
  }

  public InMemoryRevocations(InMemoryDatabase database) {
    this.database = database;
    database.register(() -> {
      Map<AccountId, Waiting> then = Map.copyOf(queue);
      return () -> {
        queue.clear();
        queue.putAll(then);
      };
    });
  }

  @Override
  public void queue(Revocation revocation, Instant dueAt) {
    database.change(() -> queue.put(revocation.account(), new Waiting(revocation, dueAt)));
  }

  @Override
  public Optional<Revocation> take(Instant now, Instant next) {
    return database.locked(() -> {
      Optional<Revocation> due =
          queue.values().stream()
              .filter(waiting -> !waiting.dueAt().isAfter(now))
              .min(Comparator.comparing(Waiting::dueAt))
              .map(Waiting::revocation);
      due.ifPresent(taken -> queue.put(taken.account(), new Waiting(taken, next)));
      return due;
    });
  }

  @Override
  public void done(Revocation revocation) {
    database.change(() ->
        queue.computeIfPresent(
            revocation.account(),
            (_, waiting) -> waiting.revocation().id().equals(revocation.id()) ? null : waiting));
  }

  @Override
  public void cancel(AccountId account) {
    database.change(() -> queue.remove(account));
  }

  /// The number of queued revocations.
  public int size() {
    return database.locked(queue::size);
  }
}
