package hexmail.testkit.sabotage.pending;

import hexmail.domain.account.AccountId;
import hexmail.domain.authorization.ReturnPath;
import hexmail.domain.authorization.TakeOutcome;
import hexmail.domain.authorization.TakeOutcome.AlreadyTaken;
import hexmail.domain.authorization.TakeOutcome.Concluded;
import hexmail.domain.authorization.TakeOutcome.Failed;
import hexmail.domain.authorization.TakeOutcome.Unknown;
import hexmail.domain.port.PendingAuthorizations;
import hexmail.domain.secret.Fingerprint;
import hexmail.testkit.contract.fixture.TestData;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Stores that record or return the result of an attempt wrongly.
final class WrongConclusions {
  private WrongConclusions() {}

  static PendingAuthorizations neverReturnsTheResult(PendingAuthorizations store) {
    return new DelegatingPendingAuthorizations(store) {
      @Override
      public TakeOutcome take(Fingerprint state, Fingerprint browser, Instant now) {
        TakeOutcome outcome = honest.take(state, browser, now);
        return outcome instanceof Concluded ? new AlreadyTaken() : outcome;
      }
    };
  }

  static PendingAuthorizations returnsTheResultOnce(PendingAuthorizations store) {
    return new DelegatingPendingAuthorizations(store) {
      private final Map<Fingerprint, Boolean> returned = new ConcurrentHashMap<>();

      @Override
      public TakeOutcome take(Fingerprint state, Fingerprint browser, Instant now) {
        TakeOutcome outcome = honest.take(state, browser, now);
        return outcome instanceof Concluded && returned.put(state, true) != null
            ? new Unknown()
            : outcome;
      }
    };
  }

  static PendingAuthorizations returnsTheResultToAnyBrowser(PendingAuthorizations store) {
    return new RecordingPendingAuthorizations(store) {
      @Override
      public TakeOutcome take(Fingerprint state, Fingerprint browser, Instant now) {
        TakeOutcome outcome = honest.take(state, browser, now);
        if (outcome instanceof Unknown && concluded.containsKey(state)) {
          return honest.take(state, remembered(state).browser(), now);
        }
        return outcome;
      }

      private final Map<Fingerprint, Boolean> concluded = new ConcurrentHashMap<>();

      @Override
      public void conclude(Fingerprint state, AccountId account, ReturnPath returnTo) {
        honest.conclude(state, account, returnTo);
        if (isRemembered(state)) {
          concluded.put(state, true);
        }
      }
    };
  }

  static PendingAuthorizations hidesFailures(PendingAuthorizations store) {
    return new DelegatingPendingAuthorizations(store) {
      @Override
      public void fail(Fingerprint state) {}
    };
  }

  static PendingAuthorizations lettingAConclusionFail(PendingAuthorizations store) {
    return new DelegatingPendingAuthorizations(store) {
      private final Map<Fingerprint, Boolean> failed = new ConcurrentHashMap<>();

      @Override
      public TakeOutcome take(Fingerprint state, Fingerprint browser, Instant now) {
        TakeOutcome outcome = honest.take(state, browser, now);
        return outcome instanceof Concluded && failed.containsKey(state) ? new Failed() : outcome;
      }

      @Override
      public void fail(Fingerprint state) {
        honest.fail(state);
        failed.put(state, true);
      }
    };
  }

  static PendingAuthorizations forgetsTheAccount(PendingAuthorizations store) {
    return new DelegatingPendingAuthorizations(store) {
      @Override
      public void conclude(Fingerprint state, AccountId account, ReturnPath returnTo) {
        honest.conclude(state, new AccountId("unknown"), returnTo);
      }
    };
  }

  static PendingAuthorizations ignoresCaseOfIds(PendingAuthorizations store) {
    return new DelegatingPendingAuthorizations(store) {
      @Override
      public void conclude(Fingerprint state, AccountId account, ReturnPath returnTo) {
        String lower = account.value().toLowerCase(Locale.ROOT);
        honest.conclude(state, new AccountId(lower), returnTo);
      }
    };
  }

  static PendingAuthorizations losesTheQueryOfThePath(PendingAuthorizations store) {
    return new DelegatingPendingAuthorizations(store) {
      @Override
      public void conclude(Fingerprint state, AccountId account, ReturnPath returnTo) {
        honest.conclude(state, account, new ReturnPath(returnTo.value().split("\\?", 2)[0]));
      }
    };
  }

  static PendingAuthorizations cutsLongPaths(PendingAuthorizations store) {
    return new DelegatingPendingAuthorizations(store) {
      @Override
      public void conclude(Fingerprint state, AccountId account, ReturnPath returnTo) {
        String path = returnTo.value();
        honest.conclude(
            state, account, path.length() > 2_000 ? ReturnPath.HOME : new ReturnPath(path));
      }
    };
  }

  static PendingAuthorizations removesNothing(PendingAuthorizations store) {
    return new DelegatingPendingAuthorizations(store) {
      @Override
      public void forget(AccountId account) {}
    };
  }

  static PendingAuthorizations forgetsGraceToo(PendingAuthorizations store) {
    return new DelegatingPendingAuthorizations(store) {
      @Override
      public void forget(AccountId account) {
        honest.forget(account);
        honest.forget(TestData.GRACE.id());
      }
    };
  }

  static PendingAuthorizations concludesUntaken(PendingAuthorizations store) {
    return new RecordingPendingAuthorizations(store) {
      @Override
      public void conclude(Fingerprint state, AccountId account, ReturnPath returnTo) {
        if (isRemembered(state)) {
          honest.take(state, remembered(state).browser(), Instant.EPOCH);
        }
        honest.conclude(state, account, returnTo);
      }
    };
  }

  static PendingAuthorizations concludesWhatWasNeverBegun(PendingAuthorizations store) {
    return new RecordingPendingAuthorizations(store) {
      private final Map<Fingerprint, Concluded> notes = new ConcurrentHashMap<>();

      @Override
      public TakeOutcome take(Fingerprint state, Fingerprint browser, Instant now) {
        Concluded note = notes.get(state);
        return note == null ? honest.take(state, browser, now) : note;
      }

      @Override
      public void conclude(Fingerprint state, AccountId account, ReturnPath returnTo) {
        honest.conclude(state, account, returnTo);
        if (!isRemembered(state)) {
          notes.put(state, new Concluded(account, returnTo));
        }
      }
    };
  }

  static PendingAuthorizations concludesAllAttempts(PendingAuthorizations store) {
    return new RecordingPendingAuthorizations(store) {
      @Override
      public void conclude(Fingerprint state, AccountId account, ReturnPath returnTo) {
        all()
            .forEach(attempt -> {
              honest.take(attempt.state(), attempt.browser(), Instant.EPOCH);
              honest.conclude(attempt.state(), account, returnTo);
            });
        honest.conclude(state, account, returnTo);
      }
    };
  }
}
