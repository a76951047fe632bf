package hexmail.testkit.sabotage.revocation;

import hexmail.domain.account.AccountId;
import hexmail.domain.credential.Revocation;
import hexmail.domain.credential.RevocationId;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.Revocations;
import hexmail.domain.secret.RefreshToken;
import hexmail.testkit.sabotage.Backlog;
import hexmail.testkit.sabotage.Meeting;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/// Queues that lose revocations, or give them out at the wrong time, or hide an outage.
final class WrongQueues {
  private WrongQueues() {}

  private static Revocations queueing(Revocations queue, UnaryOperator<Revocation> change) {
    return new SpoiledRevocations(queue) {
      @Override
      public void queue(Revocation revocation, Instant dueAt) {
        honest.queue(change.apply(revocation), dueAt);
      }
    };
  }

  static Revocations forgetsThem(Revocations queue) {
    return new SpoiledRevocations(queue) {
      @Override
      public void queue(Revocation revocation, Instant dueAt) {
        honest.queue(revocation, dueAt);
        honest.cancel(revocation.account());
      }
    };
  }

  static Revocations tracesThemAll(Revocations queue) {
    return queueing(
        queue,
        revocation ->
            new Revocation(
                revocation.id(),
                revocation.account(),
                revocation.token(),
                revocation.queuedAt(),
                true));
  }

  static Revocations cutsLongTokens(Revocations queue) {
    return queueing(
        queue,
        revocation -> {
          String token = revocation.token().reveal();
          return new Revocation(
              revocation.id(),
              revocation.account(),
              new RefreshToken(token.substring(0, Math.min(token.length(), 2_048))),
              revocation.queuedAt(),
              revocation.traced());
        });
  }

  static Revocations ignoresCaseOfIds(Revocations queue) {
    return new SpoiledRevocations(queue) {
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

  static Revocations ignoresWhenTheyAreDue(Revocations queue) {
    return new SpoiledRevocations(queue) {
      @Override
      public Optional<Revocation> take(Instant now, Instant next) {
        return honest.take(Instant.MAX, next);
      }
    };
  }

  static Revocations isASecondLate(Revocations queue) {
    return new SpoiledRevocations(queue) {
      @Override
      public Optional<Revocation> take(Instant now, Instant next) {
        return honest.take(now.minusSeconds(1), next);
      }
    };
  }

  static Revocations takesTheLatestFirst(Revocations queue) {
    return new SpoiledRevocations(queue) {
      @Override
      public synchronized Optional<Revocation> take(Instant now, Instant next) {
        Map<Revocation, Boolean> due = new ConcurrentHashMap<>();
        Optional<Revocation> last = Optional.empty();
        Optional<Revocation> another = honest.take(now, Instant.MAX);
        while (another.isPresent()) {
          due.put(another.get(), true);
          last = another;
          another = honest.take(now, Instant.MAX);
        }
        due.keySet().forEach(revocation -> honest.queue(revocation, now));
        last.ifPresent(taken -> honest.queue(taken, next));
        return last;
      }
    };
  }

  static Revocations givesThemOutOnce(Revocations queue) {
    return new SpoiledRevocations(queue) {
      @Override
      public Optional<Revocation> take(Instant now, Instant next) {
        Optional<Revocation> taken = honest.take(now, next);
        taken.ifPresent(honest::done);
        return taken;
      }
    };
  }

  static Revocations leavesThemDue(Revocations queue) {
    return new SpoiledRevocations(queue) {
      @Override
      public Optional<Revocation> take(Instant now, Instant next) {
        return honest.take(now, now);
      }
    };
  }

  static Revocations looksTooEarly(Revocations queue) {
    Meeting allLooked = new Meeting();
    return new SpoiledRevocations(queue) {
      private volatile Optional<Revocation> due = Optional.empty();

      @Override
      public Optional<Revocation> take(Instant now, Instant next) {
        Optional<Revocation> taken = honest.take(now, next);
        if (!Thread.currentThread().isVirtual()) {
          return taken;
        }
        taken.ifPresent(revocation -> due = Optional.of(revocation));
        allLooked.join();
        return due;
      }
    };
  }

  static Revocations forgetsWhatIsDone(Revocations queue) {
    return new SpoiledRevocations(queue) {
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
    return new SpoiledRevocations(queue) {
      @Override
      public void done(Revocation revocation) {
        honest.cancel(revocation.account());
      }
    };
  }

  static Revocations keepsTheFirst(Revocations queue) {
    return new SpoiledRevocations(queue) {
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
    return new SpoiledRevocations(queue) {
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
                replaced.keySet().stream()
                    .filter(old -> !replaced.get(old).isAfter(now))
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
    return new SpoiledRevocations(queue) {
      @Override
      public void cancel(AccountId account) {
        honest.cancel(new AccountId("nobody-" + account.value().length()));
      }
    };
  }

  static Revocations cancelsAll(Revocations queue) {
    return new SpoiledRevocations(queue) {
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
    return new SpoiledRevocations(queue) {
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
    return new SpoiledRevocations(queue) {
      private final Backlog backlog = new Backlog();

      @Override
      public void queue(Revocation revocation, Instant dueAt) {
        backlog.run(() -> honest.queue(revocation, dueAt));
      }

      @Override
      public Optional<Revocation> take(Instant now, Instant next) {
        Optional<Revocation> taken = honest.take(now, next);
        backlog.catchUp();
        return taken;
      }
    };
  }
}
