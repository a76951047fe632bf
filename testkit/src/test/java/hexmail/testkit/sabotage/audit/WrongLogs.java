package hexmail.testkit.sabotage.audit;

import hexmail.domain.account.AccountId;
import hexmail.domain.audit.AuditEvent;
import hexmail.domain.port.AuditLog;
import hexmail.testkit.sabotage.RaceBarrier;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/// Logs that lose events or return them in the wrong order.
final class WrongLogs {
  private WrongLogs() {}

  private static AuditLog recording(AuditLog log, UnaryOperator<AuditEvent> change) {
    return new DelegatingAuditLog(log) {
      @Override
      public void record(AuditEvent event) {
        honest.record(change.apply(event));
      }
    };
  }

  private static AuditLog listing(
      AuditLog log, BiFunction<List<AuditEvent>, Integer, List<AuditEvent>> change) {
    return new DelegatingAuditLog(log) {
      @Override
      public List<AuditEvent> of(AccountId account, int limit) {
        return change.apply(honest.of(account, Integer.MAX_VALUE), limit);
      }
    };
  }

  static AuditLog forgetsEvents(AuditLog log) {
    return new DelegatingAuditLog(log) {
      @Override
      public void record(AuditEvent event) {
        honest.record(event);
        honest.forget(event.account());
      }
    };
  }

  static AuditLog losesCharacters(AuditLog log) {
    return recording(
        log,
        event ->
            new AuditEvent(
                event.account(),
                event.at(),
                event.kind(),
                event.detail().replaceAll("[^\\x00-\\x7F]", "?")));
  }

  static AuditLog roundsTimes(AuditLog log) {
    return recording(
        log,
        event ->
            new AuditEvent(
                event.account(),
                event.at().truncatedTo(ChronoUnit.SECONDS),
                event.kind(),
                event.detail()));
  }

  static AuditLog takesAllForOneKind(AuditLog log) {
    return recording(
        log,
        event ->
            new AuditEvent(event.account(), event.at(), AuditEvent.Kind.CONSENTED, event.detail()));
  }

  static AuditLog listsTheOldestFirst(AuditLog log) {
    return listing(log, (events, limit) -> events.reversed().stream().limit(limit).toList());
  }

  static AuditLog listsAsRecorded(AuditLog log) {
    return new DelegatingAuditLog(log) {
      private final List<AuditEvent> recorded = new CopyOnWriteArrayList<>();

      @Override
      public void record(AuditEvent event) {
        honest.record(event);
        // In a race the order is unknown.
        if (!Thread.currentThread().isVirtual()) {
          recorded.add(event);
        }
      }

      @Override
      public List<AuditEvent> of(AccountId account, int limit) {
        List<AuditEvent> returned = honest.of(account, limit);
        return returned.stream()
            .sorted(
                Comparator.comparingInt((AuditEvent event) -> recorded.lastIndexOf(event))
                    .reversed())
            .toList();
      }
    };
  }

  static AuditLog sortsByDetail(AuditLog log) {
    return listing(
        log,
        (events, limit) ->
            events.stream()
                .sorted(
                    Comparator.comparing(AuditEvent::at)
                        .thenComparing(AuditEvent::detail)
                        .reversed())
                .limit(limit)
                .toList());
  }

  static AuditLog takesEqualOnesForOne(AuditLog log) {
    return listing(log, (events, limit) -> events.stream().distinct().limit(limit).toList());
  }

  static AuditLog returnsMoreThanRequested(AuditLog log) {
    return listing(log, (events, limit) -> events.stream().limit(limit + 1).toList());
  }

  static AuditLog returnsTheOldest(AuditLog log) {
    return listing(
        log, (events, limit) -> events.subList(Math.max(0, events.size() - limit), events.size()));
  }

  static AuditLog keepsTooFew(AuditLog log) {
    return listing(
        log, (events, limit) -> events.stream().limit(Math.min(limit, AuditLog.KEPT - 1)).toList());
  }

  static AuditLog losesThoseThatMeet(AuditLog log) {
    RaceBarrier allLooked = new RaceBarrier();
    return new DelegatingAuditLog(log) {
      private final AtomicBoolean first = new AtomicBoolean(true);

      @Override
      public void record(AuditEvent event) {
        allLooked.await();
        if (!Thread.currentThread().isVirtual() || first.getAndSet(false)) {
          honest.record(event);
        }
      }
    };
  }
}
