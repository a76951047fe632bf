package hexmail.testkit.sabotage.credential;

import hexmail.domain.account.AccountId;
import hexmail.domain.credential.Consent;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.GrantState;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.CredentialStore;
import hexmail.testkit.sabotage.RaceBarrier;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Stores that grant leases wrongly or confuse the grant states.
final class WrongLeases {
  private WrongLeases() {}

  private interface Lease {
    Optional<Credential> take(CredentialStore honest, Credential read, Instant now, Instant until);
  }

  private static CredentialStore leasing(CredentialStore store, Lease lease) {
    return new DelegatingCredentialStore(store) {
      @Override
      public Optional<Credential> lease(Credential read, Instant now, Instant until) {
        return lease.take(honest, read, now, until);
      }
    };
  }

  static CredentialStore refusesEveryLease(CredentialStore store) {
    return leasing(
        store, (honest, read, _, _) -> honest.find(read.account().id()).filter(_ -> false));
  }

  static CredentialStore givesItWhileItIsHeld(CredentialStore store) {
    return leasing(store, (honest, read, _, until) -> honest.lease(read, Instant.MAX, until));
  }

  static CredentialStore neverEndsIt(CredentialStore store) {
    return leasing(store, (honest, read, now, _) -> honest.lease(read, now, Instant.MAX));
  }

  static CredentialStore endsItASecondEarly(CredentialStore store) {
    return leasing(
        store, (honest, read, now, until) -> honest.lease(read, now, until.minusSeconds(1)));
  }

  static CredentialStore answersWithTheOldVersion(CredentialStore store) {
    return leasing(
        store,
        (honest, read, now, until) ->
            honest.lease(read, now, until).map(leased -> leased.atVersion(read.version())));
  }

  static CredentialStore answersWithWhatWasRead(CredentialStore store) {
    return leasing(
        store,
        (honest, read, now, until) ->
            honest.lease(read, now, until).map(leased -> read.atVersion(leased.version())));
  }

  static CredentialStore takesStaleReads(CredentialStore store) {
    return leasing(
        store,
        (honest, read, now, until) ->
            honest.lease(honest.find(read.account().id()).orElse(read), now, until));
  }

  static CredentialStore bringsARemovedOneBack(CredentialStore store) {
    return leasing(
        store,
        (honest, read, now, until) ->
            honest.find(read.account().id()).isPresent()
                ? honest.lease(read, now, until)
                : honest.save(DelegatingCredentialStore.consentOf(read)));
  }

  static CredentialStore givesNoneInAnOutage(CredentialStore store) {
    return leasing(
        store,
        (honest, read, now, until) -> {
          try {
            return honest.lease(read, now, until);
          } catch (StoreUnavailable outage) {
            return Optional.empty();
          }
        });
  }

  static CredentialStore looksTooEarly(CredentialStore store) {
    RaceBarrier allLooked = new RaceBarrier();
    return leasing(
        store,
        (honest, read, now, until) -> {
          AccountId account = read.account().id();
          boolean fresh =
              honest.find(account).map(Credential::version).stream()
                  .anyMatch(version -> version == read.version());
          allLooked.await();
          Optional<Credential> leased = honest.lease(read, now, until);
          boolean race = Thread.currentThread().isVirtual();
          return race && fresh ? leased.or(() -> honest.find(account)) : leased;
        });
  }

  /// Records by `key` who holds a lease, until a save or a removal has `ended` it.
  private static CredentialStore holding(
      CredentialStore store, Function<AccountId, Object> key, boolean ended) {
    return new DelegatingCredentialStore(store) {
      private final Map<Object, Instant> held = new ConcurrentHashMap<>();

      @Override
      public Optional<Credential> lease(Credential read, Instant now, Instant until) {
        Object holder = key.apply(read.account().id());
        if (held.getOrDefault(holder, Instant.MIN).isAfter(now)) {
          return Optional.empty();
        }
        Optional<Credential> leased = honest.lease(read, now, until);
        leased.ifPresent(_ -> held.put(holder, until));
        return leased;
      }

      @Override
      public Optional<Credential> save(Consent consent) {
        if (ended) {
          held.remove(key.apply(consent.account().id()));
        }
        return honest.save(consent);
      }
    };
  }

  static CredentialStore keepsItAfterAChange(CredentialStore store) {
    return holding(store, account -> account, true);
  }

  static CredentialStore keepsItWhateverHappens(CredentialStore store) {
    return holding(store, account -> account, false);
  }

  static CredentialStore holdsOneForAll(CredentialStore store) {
    return new DelegatingCredentialStore(store) {
      private volatile Instant held = Instant.MIN;

      @Override
      public Optional<Credential> lease(Credential read, Instant now, Instant until) {
        Optional<Credential> leased =
            held.isAfter(now) ? Optional.empty() : honest.lease(read, now, until);
        leased.ifPresent(_ -> held = until);
        return leased;
      }

      @Override
      public boolean replace(Credential changed) {
        held = Instant.MIN;
        return honest.replace(changed);
      }

      @Override
      public Optional<Credential> save(Consent consent) {
        held = Instant.MIN;
        return honest.save(consent);
      }
    };
  }

  static CredentialStore letsEarlierReadsIn(CredentialStore store) {
    return new DelegatingCredentialStore(store) {
      private final Map<AccountId, Long> read = new ConcurrentHashMap<>();

      @Override
      public Optional<Credential> lease(Credential from, Instant now, Instant until) {
        Optional<Credential> leased = honest.lease(from, now, until);
        leased.ifPresent(_ -> read.put(from.account().id(), from.version()));
        return leased;
      }

      @Override
      public boolean replace(Credential changed) {
        boolean early = read.getOrDefault(changed.account().id(), -1L) == changed.version();
        return honest.replace(early ? changed.atVersion(changed.version() + 1) : changed);
      }
    };
  }

  static CredentialStore dropsATokenThatWaits(CredentialStore store) {
    return new DelegatingCredentialStore(store) {
      @Override
      public Optional<Credential> save(Consent consent) {
        boolean waits =
            honest
                .find(consent.account().id())
                .filter(old -> old.state() instanceof GrantState.ReauthenticationRequired)
                .isPresent();
        return waits && consent.grant().refreshToken() == null
            ? Optional.empty()
            : honest.save(consent);
      }
    };
  }

  static CredentialStore takesAWaitForARevocation(CredentialStore store) {
    return new DelegatingCredentialStore(store) {
      @Override
      public boolean replace(Credential changed) {
        return honest.replace(
            changed.state() instanceof GrantState.ReauthenticationRequired(var reason, var at)
                ? changed.revoked(reason, at)
                : changed);
      }
    };
  }
}
