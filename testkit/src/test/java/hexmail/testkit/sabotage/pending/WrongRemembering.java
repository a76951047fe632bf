package hexmail.testkit.sabotage.pending;

import hexmail.domain.account.AccountId;
import hexmail.domain.authorization.GrantRequest;
import hexmail.domain.authorization.GrantRequest.Prompt;
import hexmail.domain.authorization.GrantRequest.Rights;
import hexmail.domain.authorization.PendingAuthorization;
import hexmail.domain.authorization.ReturnPath;
import hexmail.domain.authorization.SignInIntent;
import hexmail.domain.authorization.TakeOutcome;
import hexmail.domain.authorization.TakeOutcome.Taken;
import hexmail.domain.authorization.TakeOutcome.Unknown;
import hexmail.domain.credential.Scopes;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.PendingAuthorizations;
import hexmail.domain.secret.Fingerprint;
import hexmail.domain.secret.Nonce;
import hexmail.testkit.sabotage.PostponedCalls;
import hexmail.testkit.sabotage.RaceBarrier;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/// Stores that store attempts wrongly or hide an outage.
final class WrongRemembering {
  private WrongRemembering() {}

  static PendingAuthorizations forgetsIt(PendingAuthorizations store) {
    return new DelegatingPendingAuthorizations(store) {
      private final Set<Fingerprint> used = ConcurrentHashMap.newKeySet();

      @Override
      public void remember(PendingAuthorization pending) {
        honest.conclude(pending.state(), new AccountId("1"), ReturnPath.HOME);
        if (!used.add(pending.state())) {
          throw new IllegalStateException("A state was used for two attempts");
        }
      }
    };
  }

  static PendingAuthorizations overwritesInSilence(PendingAuthorizations store) {
    return new DelegatingPendingAuthorizations(store) {
      private final Map<Fingerprint, PendingAuthorization> later = new ConcurrentHashMap<>();

      @Override
      public void remember(PendingAuthorization pending) {
        try {
          honest.remember(pending);
        } catch (IllegalStateException used) {
          later.put(pending.state(), pending);
        }
      }

      @Override
      public TakeOutcome take(Fingerprint state, Fingerprint browser, Instant now) {
        PendingAuthorization other = later.get(state);
        if (other == null) {
          return honest.take(state, browser, now);
        }
        return other.browser().equals(browser) ? new Taken(other) : new Unknown();
      }
    };
  }

  static PendingAuthorizations allowsATakenStateAgain(PendingAuthorizations store) {
    return new DelegatingPendingAuthorizations(store) {
      private final Set<Fingerprint> taken = ConcurrentHashMap.newKeySet();

      @Override
      public void remember(PendingAuthorization pending) {
        if (!taken.contains(pending.state())) {
          honest.remember(pending);
        }
      }

      @Override
      public TakeOutcome take(Fingerprint state, Fingerprint browser, Instant now) {
        TakeOutcome outcome = honest.take(state, browser, now);
        if (outcome instanceof Taken) {
          taken.add(state);
        }
        return outcome;
      }
    };
  }

  static PendingAuthorizations looksWhetherAStateIsFreeTooEarly(PendingAuthorizations store) {
    return new DelegatingPendingAuthorizations(store) {
      private final Set<Fingerprint> used = ConcurrentHashMap.newKeySet();
      private final RaceBarrier allLooked = new RaceBarrier();

      @Override
      public void remember(PendingAuthorization pending) {
        boolean free = !used.contains(pending.state());
        allLooked.await();
        if (!free || used.add(pending.state())) {
          honest.remember(pending);
        }
      }
    };
  }

  static PendingAuthorizations losesTheWantedAccount(PendingAuthorizations store) {
    return changing(
        store, intent -> new SignInIntent(null, intent.returnTo(), intent.mode(), intent.grant()));
  }

  static PendingAuthorizations losesTheRequiredScopes(PendingAuthorizations store) {
    return changing(
        store,
        intent ->
            intent.asking(
                new GrantRequest(intent.grant().rights(), Scopes.NONE, intent.grant().prompts())));
  }

  static PendingAuthorizations asksForTheUsualRights(PendingAuthorizations store) {
    return changing(
        store,
        intent ->
            intent.asking(
                new GrantRequest(
                    Rights.USUAL, intent.grant().requireScopes(), intent.grant().prompts())));
  }

  static PendingAuthorizations losesAPrompt(PendingAuthorizations store) {
    return changing(store, intent -> intent.asking(intent.grant().promptingOnly(Prompt.CONSENT)));
  }

  private static PendingAuthorizations changing(
      PendingAuthorizations store, UnaryOperator<SignInIntent> change) {
    return new DelegatingPendingAuthorizations(store) {
      @Override
      public void remember(PendingAuthorization pending) {
        honest.remember(
            new PendingAuthorization(
                pending.state(),
                pending.browser(),
                pending.verifier(),
                pending.nonce(),
                change.apply(pending.intent()),
                pending.expiresAt()));
      }
    };
  }

  static PendingAuthorizations cutsLongText(PendingAuthorizations store) {
    return new DelegatingPendingAuthorizations(store) {
      @Override
      public void remember(PendingAuthorization pending) {
        String nonce = pending.nonce().reveal();
        honest.remember(
            new PendingAuthorization(
                pending.state(),
                pending.browser(),
                pending.verifier(),
                new Nonce(nonce.substring(0, Math.min(nonce.length(), 128))),
                pending.intent(),
                pending.expiresAt()));
      }
    };
  }

  static PendingAuthorizations findsNothingInAnOutage(PendingAuthorizations store) {
    return new DelegatingPendingAuthorizations(store) {
      @Override
      public TakeOutcome take(Fingerprint state, Fingerprint browser, Instant now) {
        try {
          return honest.take(state, browser, now);
        } catch (StoreUnavailable outage) {
          return new Unknown();
        }
      }
    };
  }

  static PendingAuthorizations pretendsToRememberInAnOutage(PendingAuthorizations store) {
    return new DelegatingPendingAuthorizations(store) {
      @Override
      public void remember(PendingAuthorization pending) {
        try {
          honest.remember(pending);
        } catch (StoreUnavailable outage) {
          pending.state();
        }
      }
    };
  }

  static PendingAuthorizations takesLaterWhatFailed(PendingAuthorizations store) {
    return new DelegatingPendingAuthorizations(store) {
      private final PostponedCalls postponed = new PostponedCalls();

      @Override
      public TakeOutcome take(Fingerprint state, Fingerprint browser, Instant now) {
        postponed.retry();
        return postponed.make(() -> honest.take(state, browser, now));
      }
    };
  }

  static PendingAuthorizations concludesLaterWhatFailed(PendingAuthorizations store) {
    return new DelegatingPendingAuthorizations(store) {
      private final PostponedCalls postponed = new PostponedCalls();

      @Override
      public TakeOutcome take(Fingerprint state, Fingerprint browser, Instant now) {
        postponed.retry();
        return honest.take(state, browser, now);
      }

      @Override
      public void conclude(Fingerprint state, AccountId account, ReturnPath returnTo) {
        postponed.run(() -> honest.conclude(state, account, returnTo));
      }
    };
  }
}
