package hexmail.testkit.memory;

import hexmail.domain.account.AccountId;
import hexmail.domain.audit.AuditEvent;
import hexmail.domain.port.AuditLog;
import java.util.ArrayList;
import java.util.List;

/// Events that last as long as the process.
public final class InMemoryAuditLog implements AuditLog {
  private final Memory memory;
  private final List<AuditEvent> events = new ArrayList<>();

  public InMemoryAuditLog() {
    this(new Memory());
  }

  public InMemoryAuditLog(Memory memory) {
    this.memory = memory;
    memory.add(() -> {
      List<AuditEvent> then = List.copyOf(events);
      return () -> {
        events.clear();
        events.addAll(then);
      };
    });
  }

  @Override
  public void record(AuditEvent event) {
    memory.change(() -> events.add(event));
  }

  @Override
  public List<AuditEvent> of(AccountId account, int limit) {
    return memory.alone(() ->
        events.reversed().stream()
            .filter(event -> event.account().equals(account))
            .sorted((one, other) -> other.at().compareTo(one.at()))
            .limit(limit)
            .toList());
  }

  @Override
  public void forget(AccountId account) {
    memory.change(() -> events.removeIf(event -> event.account().equals(account)));
  }
}
