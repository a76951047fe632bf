package hexmail.testkit.sabotage.revocation;

import hexmail.domain.account.AccountId;
import hexmail.domain.credential.Revocation;
import hexmail.domain.credential.RevocationId;
import hexmail.domain.port.Revocations;
import hexmail.domain.secret.RefreshToken;
import hexmail.testkit.sabotage.RaceBarrier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Queues that lose revocations, return them at the wrong time, or hide an outage.
final class WrongQueues {
  private WrongQueues() {}

  private static Revocations queueing(Revocations queue, UnaryOperator<Revocation> change) {
    return new DelegatingRevocations(queue) {
      @Override
      public void queue(Revocation revocation, Instant dueAt) {
        honest.queue(change.apply(revocation), dueAt);
      }
    };
  }

  static Revocations forgetsThem(Revocations queue) {
    return new DelegatingRevocations(queue) {
      @Override
      public void queue(Revocation revocation, Instant dueAt) {
        honest.queue(revocation, dueAt);
        honest.cancel(revocation.account());
      }
    };
  }

  static Revocations makesOneUpWhileItHasNone(Revocations queue) {
    return new DelegatingRevocations(queue) {
      private volatile boolean used;

      @Override
      public void queue(Revocation revocation, Instant dueAt) {
        used = true;
        honest.queue(revocation, dueAt);
      }

      @Override
      public Optional<Revocation> take(Instant now, Instant next) {
        Optional<Revocation> taken = honest.take(now, next);
        return used ? taken : Optional.of(madeUp(now));
      }
    };
  }

  private static Revocation madeUp(Instant now) {
    return new Revocation(
        new RevocationId("none"), new AccountId("nobody"), new RefreshToken("none"), now, true);
  }

  static Revocations marksAllAsTraced(Revocations queue) {
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

  static Revocations ignoresWhenTheyAreDue(Revocations queue) {
    return new DelegatingRevocations(queue) {
      @Override
      public Optional<Revocation> take(Instant now, Instant next) {
        return honest.take(Instant.MAX, next);
      }
    };
  }

  static Revocations isASecondLate(Revocations queue) {
    return new DelegatingRevocations(queue) {
      @Override
      public Optional<Revocation> take(Instant now, Instant next) {
        return honest.take(now.minusSeconds(1), next);
      }
    };
  }

  static Revocations takesTheLatestFirst(Revocations queue) {
    return new DelegatingRevocations(queue) {
      @Override
      public synchronized Optional<Revocation> take(Instant now, Instant next) {
        List<Revocation> due = new ArrayList<>();
        Optional<Revocation> last = Optional.empty();
        Optional<Revocation> another = honest.take(now, Instant.MAX);
        while (another.isPresent()) {
          due.add(another.get());
          last = another;
          another = honest.take(now, Instant.MAX);
        }
        due.forEach(revocation -> honest.queue(revocation, now));
        last.ifPresent(taken -> honest.queue(taken, next));
        return last;
      }
    };
  }

  static Revocations givesThemOutOnce(Revocations queue) {
    return new DelegatingRevocations(queue) {
      @Override
      public Optional<Revocation> take(Instant now, Instant next) {
        Optional<Revocation> taken = honest.take(now, next);
        taken.ifPresent(honest::done);
        return taken;
      }
    };
  }

  static Revocations leavesThemDue(Revocations queue) {
    return new DelegatingRevocations(queue) {
      @Override
      public Optional<Revocation> take(Instant now, Instant next) {
        return honest.take(now, now);
      }
    };
  }

  static Revocations looksTooEarly(Revocations queue) {
    RaceBarrier allLooked = new RaceBarrier();
    return new DelegatingRevocations(queue) {
      private volatile Optional<Revocation> due = Optional.empty();

      @Override
      public Optional<Revocation> take(Instant now, Instant next) {
        Optional<Revocation> taken = honest.take(now, next);
        if (!Thread.currentThread().isVirtual()) {
          return taken;
        }
        taken.ifPresent(revocation -> due = Optional.of(revocation));
        allLooked.await();
        return due;
      }
    };
  }
}
