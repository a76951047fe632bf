package hexmail.testkit.sabotage.pending;

import hexmail.domain.authorization.PendingAuthorization;
import hexmail.domain.authorization.TakeOutcome;
import hexmail.domain.authorization.TakeOutcome.AlreadyTaken;
import hexmail.domain.authorization.TakeOutcome.Taken;
import hexmail.domain.authorization.TakeOutcome.Unknown;
import hexmail.domain.port.PendingAuthorizations;
import hexmail.domain.secret.Fingerprint;
import hexmail.testkit.sabotage.RaceBarrier;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Stores that return a wrong attempt.
final class WrongTaking {
  private WrongTaking() {}

  static PendingAuthorizations givesItOutTwice(PendingAuthorizations store) {
    return new RecordingPendingAuthorizations(store) {
      @Override
      public TakeOutcome take(Fingerprint state, Fingerprint browser, Instant now) {
        TakeOutcome outcome = honest.take(state, browser, now);
        return outcome instanceof AlreadyTaken ? new Taken(remembered(state)) : outcome;
      }
    };
  }

  static PendingAuthorizations looksTooEarly(PendingAuthorizations store) {
    return new RecordingPendingAuthorizations(store) {
      private final Set<Fingerprint> taken = ConcurrentHashMap.newKeySet();
      private final RaceBarrier allLooked = new RaceBarrier();

      @Override
      public TakeOutcome take(Fingerprint state, Fingerprint browser, Instant now) {
        boolean free = !taken.contains(state);
        allLooked.await();
        TakeOutcome outcome = honest.take(state, browser, now);
        if (outcome instanceof Taken) {
          taken.add(state);
        }
        return free && outcome instanceof AlreadyTaken ? new Taken(remembered(state)) : outcome;
      }
    };
  }

  static PendingAuthorizations holdsAnyStateForATakenOne(PendingAuthorizations store) {
    return new RecordingPendingAuthorizations(store) {
      @Override
      public TakeOutcome take(Fingerprint state, Fingerprint browser, Instant now) {
        TakeOutcome outcome = honest.take(state, browser, now);
        return isRemembered(state) ? outcome : new AlreadyTaken();
      }
    };
  }

  static PendingAuthorizations burnsItForAnotherBrowser(PendingAuthorizations store) {
    return new RecordingPendingAuthorizations(store) {
      @Override
      public TakeOutcome take(Fingerprint state, Fingerprint browser, Instant now) {
        TakeOutcome outcome = honest.take(state, browser, now);
        if (outcome instanceof Unknown && isRemembered(state)) {
          honest.take(state, remembered(state).browser(), now);
        }
        return outcome;
      }
    };
  }

  static PendingAuthorizations ignoresTheBrowser(PendingAuthorizations store) {
    return new RecordingPendingAuthorizations(store) {
      @Override
      public TakeOutcome take(Fingerprint state, Fingerprint browser, Instant now) {
        return isRemembered(state)
            ? honest.take(state, remembered(state).browser(), now)
            : honest.take(state, browser, now);
      }
    };
  }

  static PendingAuthorizations ignoresExpiry(PendingAuthorizations store) {
    return new RecordingPendingAuthorizations(store) {
      @Override
      public TakeOutcome take(Fingerprint state, Fingerprint browser, Instant now) {
        return isRemembered(state)
            ? honest.take(state, browser, remembered(state).expiresAt().minusMillis(1))
            : honest.take(state, browser, now);
      }
    };
  }

  static PendingAuthorizations expiresASecondEarly(PendingAuthorizations store) {
    return new DelegatingPendingAuthorizations(store) {
      @Override
      public TakeOutcome take(Fingerprint state, Fingerprint browser, Instant now) {
        return honest.take(state, browser, now.plusSeconds(1));
      }
    };
  }

  static PendingAuthorizations forgetsAllWhenOneExpires(PendingAuthorizations store) {
    return new RecordingPendingAuthorizations(store) {
      @Override
      public TakeOutcome take(Fingerprint state, Fingerprint browser, Instant now) {
        boolean oneExpired = all().anyMatch(attempt -> !attempt.expiresAt().isAfter(now));
        return oneExpired ? new Unknown() : honest.take(state, browser, now);
      }
    };
  }

  static PendingAuthorizations takesAllOfTheBrowser(PendingAuthorizations store) {
    return new RecordingPendingAuthorizations(store) {
      @Override
      public TakeOutcome take(Fingerprint state, Fingerprint browser, Instant now) {
        TakeOutcome outcome = honest.take(state, browser, now);
        all()
            .filter(attempt -> attempt.browser().equals(browser))
            .map(PendingAuthorization::state)
            .forEach(other -> honest.take(other, browser, now));
        return outcome;
      }
    };
  }
}
