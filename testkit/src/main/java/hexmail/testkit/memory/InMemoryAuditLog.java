package hexmail.testkit.memory;

import hexmail.domain.account.AccountId;
import hexmail.domain.audit.AuditEvent;
import hexmail.domain.port.AuditLog;
import java.util.ArrayList;
import java.util.List;

/// Audit events in memory.
public final class InMemoryAuditLog implements AuditLog {
  private final InMemoryDatabase database;
  private final List<AuditEvent> events = new ArrayList<>();

  public InMemoryAuditLog() {
    this(new InMemoryDatabase());
  }

  public InMemoryAuditLog(InMemoryDatabase database) {
    this.database = database;
    database.register(() -> {
      List<AuditEvent> then = List.copyOf(events);
      return () -> {
        events.clear();
        events.addAll(then);
      };
    });
  }

  @Override
  public void record(AuditEvent event) {
    database.change(() -> events.add(event));
  }

  @Override
  public List<AuditEvent> of(AccountId account, int limit) {
    return database.locked(() ->
        events.reversed().stream()
            .filter(event -> event.account().equals(account))
            .sorted((one, other) -> other.at().compareTo(one.at()))
            .limit(limit)
            .toList());
  }

  @Override
  public void forget(AccountId account) {
    database.change(() -> events.removeIf(event -> event.account().equals(account)));
  }
}
