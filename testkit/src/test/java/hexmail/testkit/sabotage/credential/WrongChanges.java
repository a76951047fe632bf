package hexmail.testkit.sabotage.credential;

import hexmail.domain.account.AccountId;
import hexmail.domain.credential.Consent;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.GrantState;
import hexmail.domain.port.CredentialStore;
import hexmail.testkit.sabotage.RaceBarrier;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Stores that change or remove a credential wrongly.
final class WrongChanges {
  private WrongChanges() {}

  static CredentialStore forgetsIt(CredentialStore store) {
    return new DelegatingCredentialStore(store) {
      @Override
      public boolean replace(Credential changed) {
        return honest.find(changed.account().id()).map(Credential::version).stream()
            .anyMatch(version -> version == changed.version());
      }
    };
  }

  static CredentialStore ignoresTheVersion(CredentialStore store) {
    return new LateChanges(store) {
      @Override
      synchronized boolean change(Credential changed) {
        return honest
            .find(changed.account().id())
            .filter(now -> honest.replace(changed.atVersion(now.version())))
            .isPresent();
      }
    };
  }

  static CredentialStore takesLaterVersionsToo(CredentialStore store) {
    return new LateChanges(store) {
      @Override
      boolean change(Credential changed) {
        return honest
            .find(changed.account().id())
            .filter(now -> now.version() <= changed.version())
            .filter(now -> honest.replace(changed.atVersion(now.version())))
            .isPresent();
      }
    };
  }

  static CredentialStore looksAtTheVersionTooEarly(CredentialStore store) {
    return new DelegatingCredentialStore(store) {
      private final RaceBarrier allLooked = new RaceBarrier();
      private final RaceBarrier othersWrote = new RaceBarrier();

      @Override
      public boolean replace(Credential changed) {
        boolean fresh =
            honest.find(changed.account().id()).map(Credential::version).stream()
                .anyMatch(version -> version == changed.version());
        allLooked.await();
        othersWrote.await();
        return fresh && force(changed);
      }

      private boolean force(Credential changed) {
        Optional<Credential> now = honest.find(changed.account().id());
        Credential target = now.or(() -> honest.save(consentOf(changed))).orElseThrow();
        honest.replace(changed.atVersion(target.version()));
        return true;
      }

      @Override
      public Optional<Credential> save(Consent consent) {
        allLooked.await();
        Optional<Credential> saved = honest.save(consent);
        othersWrote.await();
        return saved;
      }

      @Override
      public void remove(AccountId account) {
        allLooked.await();
        honest.remove(account);
        othersWrote.await();
      }
    };
  }

  static CredentialStore neverRaisesTheVersion(CredentialStore store) {
    return new LateChanges(store) {
      @Override
      public Optional<Credential> find(AccountId account) {
        return honest.find(account).map(found -> found.atVersion(1));
      }

      @Override
      Optional<Credential> keep(Consent consent) {
        return honest.save(consent).map(saved -> saved.atVersion(1));
      }

      @Override
      synchronized boolean change(Credential changed) {
        return changed.version() == 1
            && honest
                .find(changed.account().id())
                .filter(now -> honest.replace(changed.atVersion(now.version())))
                .isPresent();
      }
    };
  }

  static CredentialStore countsAnewAfterARemoval(CredentialStore store) {
    return new DelegatingCredentialStore(store) {
      private final Map<AccountId, Long> before = new ConcurrentHashMap<>();

      private long before(Credential credential) {
        return before.getOrDefault(credential.account().id(), 0L);
      }

      @Override
      public Optional<Credential> find(AccountId account) {
        return honest.find(account).map(found -> found.atVersion(found.version() - before(found)));
      }

      @Override
      public Optional<Credential> save(Consent consent) {
        return honest.save(consent).map(saved -> saved.atVersion(saved.version() - before(saved)));
      }

      @Override
      public boolean replace(Credential changed) {
        return honest.replace(changed.atVersion(changed.version() + before(changed)));
      }

      @Override
      public void remove(AccountId account) {
        honest.find(account).ifPresent(last -> before.put(account, last.version()));
        honest.remove(account);
      }
    };
  }

  static CredentialStore losesCharactersOfTheReason(CredentialStore store) {
    return new DelegatingCredentialStore(store) {
      @Override
      public boolean replace(Credential changed) {
        return honest.replace(
            changed.state() instanceof GrantState.Revoked revoked
                ? changed.revoked(revoked.reason().replaceAll("[^\\x00-\\x7F]", "?"), revoked.at())
                : changed);
      }
    };
  }

  static CredentialStore forgetsRefusedTokens(CredentialStore store) {
    return new DelegatingCredentialStore(store) {
      @Override
      public boolean replace(Credential changed) {
        return honest.replace(
            changed.state() instanceof GrantState.TokensRefused
                ? changed.withTokensAccepted()
                : changed);
      }
    };
  }

  static CredentialStore bringsARemovedOneBack(CredentialStore store) {
    return new LateChanges(store) {
      @Override
      boolean change(Credential changed) {
        return honest.find(changed.account().id()).isPresent()
            ? honest.replace(changed)
            : honest.save(consentOf(changed)).isPresent();
      }
    };
  }

  static CredentialStore forgetsToRemove(CredentialStore store) {
    return new DelegatingCredentialStore(store) {
      @Override
      public void remove(AccountId account) {
        honest.find(account);
      }
    };
  }

  static CredentialStore keepsTheRefreshTokenOfARemovedOne(CredentialStore store) {
    return new DelegatingCredentialStore(store) {
      private final Map<AccountId, Credential> removed = new ConcurrentHashMap<>();

      @Override
      public Optional<Credential> save(Consent consent) {
        return honest
            .save(consent)
            .or(() ->
                Optional.ofNullable(removed.get(consent.account().id()))
                    .flatMap(old -> honest.save(with(old.refreshToken(), consent))));
      }

      @Override
      public void remove(AccountId account) {
        honest.find(account).ifPresent(last -> removed.put(account, last));
        honest.remove(account);
      }
    };
  }
}
