package hexmail.testkit.sabotage.pending;

import hexmail.domain.authorization.PendingAuthorization;
import hexmail.domain.authorization.TakeOutcome;
import hexmail.domain.authorization.TakeOutcome.AlreadyTaken;
import hexmail.domain.authorization.TakeOutcome.Concluded;
import hexmail.domain.authorization.TakeOutcome.Taken;
import hexmail.domain.authorization.TakeOutcome.Unknown;
import hexmail.domain.outage.StoreFull;
import hexmail.domain.port.PendingAuthorizations;
import hexmail.domain.secret.Fingerprint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Stores with a wrong limit.
final class WrongLimits {
  private WrongLimits() {}

  /// Records the attempts of each browser in order.
  private abstract static class Counting extends DelegatingPendingAuthorizations {
    private final Map<Fingerprint, List<PendingAuthorization>> begun = new ConcurrentHashMap<>();

    Counting(PendingAuthorizations honest) {
      super(honest);
    }

    final List<PendingAuthorization> of(Fingerprint browser) {
      return begun.computeIfAbsent(browser, _ -> new ArrayList<>());
    }

    final List<PendingAuthorization> ofOthers(Fingerprint browser) {
      return begun.entrySet().stream()
          .filter(entry -> !entry.getKey().equals(browser))
          .flatMap(entry -> entry.getValue().stream())
          .toList();
    }

    abstract void next(List<PendingAuthorization> before, PendingAuthorization pending);

    @Override
    public final synchronized void remember(PendingAuthorization pending) {
      next(of(pending.browser()), pending);
    }
  }

  static PendingAuthorizations remembersFour(PendingAuthorizations store) {
    return new Counting(store) {
      @Override
      void next(List<PendingAuthorization> before, PendingAuthorization pending) {
        honest.remember(pending);
        before.add(pending);
        if (before.size() > 4) {
          PendingAuthorization oldest = before.removeFirst();
          honest.take(oldest.state(), oldest.browser(), Instant.EPOCH);
        }
      }
    };
  }

  static PendingAuthorizations refusesTheSixth(PendingAuthorizations store) {
    return new Counting(store) {
      @Override
      void next(List<PendingAuthorization> before, PendingAuthorization pending) {
        if (before.size() < 5) {
          honest.remember(pending);
          before.add(pending);
        }
      }

      @Override
      public TakeOutcome take(Fingerprint state, Fingerprint browser, Instant now) {
        TakeOutcome outcome = honest.take(state, browser, now);
        if (outcome instanceof Taken(PendingAuthorization taken)) {
          of(browser).remove(taken);
        }
        return outcome;
      }
    };
  }

  static PendingAuthorizations countsTakenOnes(PendingAuthorizations store) {
    return new Counting(store) {
      @Override
      void next(List<PendingAuthorization> before, PendingAuthorization pending) {
        honest.remember(pending);
        before.add(pending);
        if (before.size() > 5) {
          PendingAuthorization last = before.get(before.size() - 2);
          honest.take(last.state(), last.browser(), Instant.EPOCH);
        }
      }
    };
  }

  static PendingAuthorizations forgetsTakenOnes(PendingAuthorizations store) {
    return new Counting(store) {
      @Override
      void next(List<PendingAuthorization> before, PendingAuthorization pending) {
        honest.remember(pending);
        before.add(pending);
      }

      @Override
      public TakeOutcome take(Fingerprint state, Fingerprint browser, Instant now) {
        TakeOutcome outcome = honest.take(state, browser, now);
        boolean late = outcome instanceof AlreadyTaken || outcome instanceof Concluded;
        return late && of(browser).size() > 11 ? new Unknown() : outcome;
      }
    };
  }

  static PendingAuthorizations forgetsThoseOfOthers(PendingAuthorizations store) {
    return new Counting(store) {
      @Override
      void next(List<PendingAuthorization> before, PendingAuthorization pending) {
        honest.remember(pending);
        before.add(pending);
        if (before.size() > 5) {
          ofOthers(pending.browser())
              .forEach(other -> honest.take(other.state(), other.browser(), Instant.EPOCH));
        }
      }
    };
  }

  static PendingAuthorizations isNeverFull(PendingAuthorizations store) {
    return new DelegatingPendingAuthorizations(store) {
      private final Map<Fingerprint, PendingAuthorization> surplus = new ConcurrentHashMap<>();

      @Override
      public void remember(PendingAuthorization pending) {
        try {
          honest.remember(pending);
        } catch (StoreFull full) {
          surplus.put(pending.state(), pending);
        }
      }

      @Override
      public TakeOutcome take(Fingerprint state, Fingerprint browser, Instant now) {
        PendingAuthorization pending = surplus.remove(state);
        return pending == null ? honest.take(state, browser, now) : new Taken(pending);
      }
    };
  }

  static PendingAuthorizations hidesThatItIsFull(PendingAuthorizations store) {
    return new DelegatingPendingAuthorizations(store) {
      @Override
      public void remember(PendingAuthorization pending) {
        try {
          honest.remember(pending);
        } catch (StoreFull full) {
          pending.state();
        }
      }
    };
  }

  /// Stores another attempt than the given one.
  private abstract static class Translating extends RecordingPendingAuthorizations {
    Translating(PendingAuthorizations honest) {
      super(honest);
    }

    abstract PendingAuthorization inside(PendingAuthorization pending);

    @Override
    public final void remember(PendingAuthorization pending) {
      honest.remember(inside(pending));
      note(pending);
    }

    @Override
    public final TakeOutcome take(Fingerprint state, Fingerprint browser, Instant now) {
      if (!isRemembered(state) || !remembered(state).browser().equals(browser)) {
        return honest.take(state, browser, now);
      }
      PendingAuthorization pending = remembered(state);
      TakeOutcome outcome =
          pending.expiresAt().isAfter(now)
              ? honest.take(state, inside(pending).browser(), Instant.EPOCH)
              : new Unknown();
      return outcome instanceof Taken ? new Taken(pending) : outcome;
    }
  }

  static PendingAuthorizations remembersAnyNumber(PendingAuthorizations store) {
    return new Translating(store) {
      @Override
      PendingAuthorization inside(PendingAuthorization pending) {
        return with(pending, pending.state(), pending.expiresAt());
      }
    };
  }

  static PendingAuthorizations staysFull(PendingAuthorizations store) {
    return new Translating(store) {
      @Override
      PendingAuthorization inside(PendingAuthorization pending) {
        return with(pending, pending.browser(), Instant.EPOCH.plusSeconds(1));
      }
    };
  }

  private static PendingAuthorization with(
      PendingAuthorization pending, Fingerprint browser, Instant expiresAt) {
    return new PendingAuthorization(
        pending.state(), browser, pending.verifier(), pending.nonce(), pending.intent(), expiresAt);
  }
}
