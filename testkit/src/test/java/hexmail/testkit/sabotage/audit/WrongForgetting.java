package hexmail.testkit.sabotage.audit;

import hexmail.domain.account.AccountId;
import hexmail.domain.audit.AuditEvent;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.AuditLog;
import hexmail.testkit.sabotage.PostponedCalls;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Logs that confuse accounts, remove wrong events, or hide an outage.
final class WrongForgetting {
  private WrongForgetting() {}

  static AuditLog ignoresCaseOfIds(AuditLog log) {
    return new DelegatingAuditLog(log) {
      private AccountId lower(AccountId account) {
        return new AccountId(account.value().toLowerCase(Locale.ROOT));
      }

      @Override
      public void record(AuditEvent event) {
        honest.record(
            new AuditEvent(lower(event.account()), event.at(), event.kind(), event.detail()));
      }

      @Override
      public List<AuditEvent> of(AccountId account, int limit) {
        return honest.of(lower(account), limit).stream()
            .map(event -> new AuditEvent(account, event.at(), event.kind(), event.detail()))
            .toList();
      }

      @Override
      public void forget(AccountId account) {
        honest.forget(lower(account));
      }
    };
  }

  /// Records which accounts have events.
  private abstract static class Knowing extends DelegatingAuditLog {
    final Set<AccountId> accounts = ConcurrentHashMap.newKeySet();

    Knowing(AuditLog honest) {
      super(honest);
    }

    @Override
    public void record(AuditEvent event) {
      honest.record(event);
      accounts.add(event.account());
    }
  }

  static AuditLog listsAllAccounts(AuditLog log) {
    return new Knowing(log) {
      @Override
      public List<AuditEvent> of(AccountId account, int limit) {
        List<AuditEvent> own = honest.of(account, limit);
        return own.isEmpty()
            ? accounts.stream().flatMap(other -> honest.of(other, limit).stream()).toList()
            : own;
      }
    };
  }

  static AuditLog removesAllAccounts(AuditLog log) {
    return new Knowing(log) {
      @Override
      public void forget(AccountId account) {
        honest.forget(account);
        accounts.forEach(honest::forget);
      }
    };
  }

  static AuditLog removesNothing(AuditLog log) {
    return new DelegatingAuditLog(log) {
      @Override
      public void forget(AccountId account) {
        honest.of(account, 1);
      }
    };
  }

  static AuditLog forgetsForEver(AuditLog log) {
    return new DelegatingAuditLog(log) {
      private final Set<AccountId> forgotten = ConcurrentHashMap.newKeySet();

      @Override
      public void record(AuditEvent event) {
        honest.record(event);
        if (forgotten.contains(event.account())) {
          honest.forget(event.account());
        }
      }

      @Override
      public void forget(AccountId account) {
        honest.forget(account);
        forgotten.add(account);
      }
    };
  }

  static AuditLog returnsNothingInAnOutage(AuditLog log) {
    return new DelegatingAuditLog(log) {
      @Override
      public List<AuditEvent> of(AccountId account, int limit) {
        try {
          return honest.of(account, limit);
        } catch (StoreUnavailable outage) {
          return List.of();
        }
      }
    };
  }

  static AuditLog recordsLaterWhatFailed(AuditLog log) {
    return new DelegatingAuditLog(log) {
      private final PostponedCalls postponed = new PostponedCalls();

      @Override
      public void record(AuditEvent event) {
        postponed.run(() -> honest.record(event));
      }

      @Override
      public List<AuditEvent> of(AccountId account, int limit) {
        postponed.retry();
        return honest.of(account, limit);
      }
    };
  }
}
