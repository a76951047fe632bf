package hexmail.testkit.sabotage.revocation;

import hexmail.domain.account.AccountId;
import hexmail.domain.credential.Revocation;
import hexmail.domain.credential.RevocationId;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.Revocations;
import hexmail.testkit.sabotage.PostponedCalls;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Queues that confuse accounts, keep what is done, or hide an outage.
final class WrongAccounts {
  private WrongAccounts() {}

  static Revocations ignoresCaseOfIds(Revocations queue) {
    return new DelegatingRevocations(queue) {
      private final Map<String, AccountId> known = new ConcurrentHashMap<>();

      @Override
      public void queue(Revocation revocation, Instant dueAt) {
        String lower = revocation.account().value().toLowerCase(Locale.ROOT);
        Optional.ofNullable(known.put(lower, revocation.account())).ifPresent(honest::cancel);
        honest.queue(revocation, dueAt);
      }

      @Override
      public void cancel(AccountId account) {
        honest.cancel(account);
        Optional.ofNullable(known.get(account.value().toLowerCase(Locale.ROOT)))
            .ifPresent(honest::cancel);
      }
    };
  }

  static Revocations forgetsWhatIsDone(Revocations queue) {
    return new DelegatingRevocations(queue) {
      @Override
      public void done(Revocation revocation) {
        honest.done(
            new Revocation(
                new RevocationId("another"),
                revocation.account(),
                revocation.token(),
                revocation.queuedAt(),
                revocation.traced()));
      }
    };
  }

  static Revocations takesTheAccountForDone(Revocations queue) {
    return new DelegatingRevocations(queue) {
      @Override
      public void done(Revocation revocation) {
        honest.cancel(revocation.account());
      }
    };
  }

  static Revocations keepsTheFirst(Revocations queue) {
    return new DelegatingRevocations(queue) {
      private final Map<AccountId, Boolean> queued = new ConcurrentHashMap<>();

      @Override
      public void queue(Revocation revocation, Instant dueAt) {
        if (queued.putIfAbsent(revocation.account(), true) == null) {
          honest.queue(revocation, dueAt);
        }
      }

      @Override
      public void cancel(AccountId account) {
        honest.cancel(account);
        queued.remove(account);
      }
    };
  }

  static Revocations keepsAll(Revocations queue) {
    return new DelegatingRevocations(queue) {
      private final Map<Revocation, Instant> replaced = new ConcurrentHashMap<>();
      private final Map<AccountId, Revocation> newest = new ConcurrentHashMap<>();

      @Override
      public void queue(Revocation revocation, Instant dueAt) {
        honest.queue(revocation, dueAt);
        Optional.ofNullable(newest.put(revocation.account(), revocation))
            .ifPresent(old -> replaced.put(old, dueAt));
      }

      @Override
      public Optional<Revocation> take(Instant now, Instant next) {
        return honest
            .take(now, next)
            .or(() ->
                replaced.entrySet().stream()
                    .filter(old -> !old.getValue().isAfter(now))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .map(old -> {
                      replaced.remove(old);
                      return old;
                    }));
      }

      @Override
      public void cancel(AccountId account) {
        honest.cancel(account);
        newest.remove(account);
        replaced.keySet().removeIf(old -> old.account().equals(account));
      }
    };
  }

  static Revocations forgetsToCancel(Revocations queue) {
    return new DelegatingRevocations(queue) {
      @Override
      public void cancel(AccountId account) {
        honest.cancel(new AccountId("nobody-" + account.value().length()));
      }
    };
  }

  static Revocations cancelsAll(Revocations queue) {
    return new DelegatingRevocations(queue) {
      private final Map<AccountId, Boolean> queued = new ConcurrentHashMap<>();

      @Override
      public void queue(Revocation revocation, Instant dueAt) {
        queued.put(revocation.account(), true);
        honest.queue(revocation, dueAt);
      }

      @Override
      public void cancel(AccountId account) {
        honest.cancel(account);
        queued.keySet().forEach(honest::cancel);
      }
    };
  }

  static Revocations takesNothingInAnOutage(Revocations queue) {
    return new DelegatingRevocations(queue) {
      @Override
      public Optional<Revocation> take(Instant now, Instant next) {
        try {
          return honest.take(now, next);
        } catch (StoreUnavailable outage) {
          return Optional.empty();
        }
      }
    };
  }

  static Revocations queuesLaterWhatFailed(Revocations queue) {
    return new DelegatingRevocations(queue) {
      private final PostponedCalls postponed = new PostponedCalls();

      @Override
      public void queue(Revocation revocation, Instant dueAt) {
        postponed.run(() -> honest.queue(revocation, dueAt));
      }

      @Override
      public Optional<Revocation> take(Instant now, Instant next) {
        Optional<Revocation> taken = honest.take(now, next);
        postponed.retry();
        return taken;
      }
    };
  }
}
