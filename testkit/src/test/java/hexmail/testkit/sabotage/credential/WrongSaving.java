package hexmail.testkit.sabotage.credential;

import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.credential.Consent;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.GrantState;
import hexmail.domain.credential.Scopes;
import hexmail.domain.port.CredentialStore;
import hexmail.domain.secret.RefreshToken;
import hexmail.testkit.sabotage.RaceBarrier;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Stores that save a consent wrongly.
final class WrongSaving {
  private WrongSaving() {}

  static CredentialStore forgetsIt(CredentialStore store) {
    return new DelegatingCredentialStore(store) {
      @Override
      public Optional<Credential> save(Consent consent) {
        Optional<Credential> saved = honest.save(consent);
        honest.remove(consent.account().id());
        return saved;
      }
    };
  }

  static CredentialStore wantsARefreshTokenEachTime(CredentialStore store) {
    return new DelegatingCredentialStore(store) {
      @Override
      public Optional<Credential> save(Consent consent) {
        return consent.grant().refreshToken() == null ? Optional.empty() : honest.save(consent);
      }
    };
  }

  static CredentialStore losesTheRefreshToken(CredentialStore store) {
    return new DelegatingCredentialStore(store) {
      @Override
      public Optional<Credential> save(Consent consent) {
        boolean known = honest.find(consent.account().id()).isPresent();
        return consent.grant().refreshToken() == null && known
            ? honest.save(with(new RefreshToken("null"), consent))
            : honest.save(consent);
      }
    };
  }

  static CredentialStore keepsTheFirstRefreshToken(CredentialStore store) {
    return new DelegatingCredentialStore(store) {
      @Override
      public Optional<Credential> save(Consent consent) {
        return honest.save(
            honest
                .find(consent.account().id())
                .map(first -> with(first.refreshToken(), consent))
                .orElse(consent));
      }
    };
  }

  static CredentialStore storesWithoutAnyRefreshToken(CredentialStore store) {
    return new DelegatingCredentialStore(store) {
      @Override
      public Optional<Credential> save(Consent consent) {
        return honest.save(consent).or(() -> honest.save(with(new RefreshToken("null"), consent)));
      }
    };
  }

  static CredentialStore countsARevokedRefreshToken(CredentialStore store) {
    return new DelegatingCredentialStore(store) {
      @Override
      public Optional<Credential> save(Consent consent) {
        return honest
            .save(consent)
            .or(() ->
                honest
                    .find(consent.account().id())
                    .flatMap(old -> honest.save(with(old.refreshToken(), consent))));
      }
    };
  }

  static CredentialStore storesScopesThatTheTokenLacks(CredentialStore store) {
    return new DelegatingCredentialStore(store) {
      @Override
      public Optional<Credential> save(Consent consent) {
        return honest
            .save(consent)
            .or(() ->
                honest
                    .find(consent.account().id())
                    .filter(Credential::isActive)
                    .flatMap(old -> honest.save(with(old.refreshToken(), consent))));
      }
    };
  }

  static CredentialStore takesScopesAway(CredentialStore store) {
    return new DelegatingCredentialStore(store) {
      @Override
      public Optional<Credential> save(Consent consent) {
        Optional<Credential> old = honest.find(consent.account().id());
        boolean fewer =
            consent.grant().refreshToken() == null
                && old.isPresent()
                && old.get().scopes().covers(consent.grant().scopes());
        return honest.save(fewer ? with(old.get().refreshToken(), consent) : consent);
      }
    };
  }

  static CredentialStore leavesItRevoked(CredentialStore store) {
    return new LateChanges(store) {
      @Override
      Optional<Credential> keep(Consent consent) {
        Optional<Credential> old = honest.find(consent.account().id());
        Optional<Credential> saved = honest.save(consent);
        if (old.isPresent() && old.get().state() instanceof GrantState.Revoked revoked) {
          saved.ifPresent(now -> honest.replace(now.revoked(revoked.reason(), revoked.at())));
          return saved.flatMap(_ -> honest.find(consent.account().id()));
        }
        return saved;
      }
    };
  }

  static CredentialStore leavesTokensRefused(CredentialStore store) {
    return new LateChanges(store) {
      @Override
      Optional<Credential> keep(Consent consent) {
        Optional<Credential> old = honest.find(consent.account().id());
        Optional<Credential> saved = honest.save(consent);
        if (old.isPresent() && old.get().state() instanceof GrantState.TokensRefused(var at)) {
          saved.ifPresent(now -> honest.replace(now.withTokensRefused(at)));
          return saved.flatMap(_ -> honest.find(consent.account().id()));
        }
        return saved;
      }
    };
  }

  static CredentialStore keepsTheFirstScopes(CredentialStore store) {
    return new DelegatingCredentialStore(store) {
      @Override
      public Optional<Credential> save(Consent consent) {
        return honest.save(
            honest
                .find(consent.account().id())
                .map(first -> with(first.scopes(), consent))
                .orElse(consent));
      }
    };
  }

  static CredentialStore takesNoScopesForTheUsualOnes(CredentialStore store) {
    return new DelegatingCredentialStore(store) {
      @Override
      public Optional<Credential> save(Consent consent) {
        return honest.save(
            consent.grant().scopes().isEmpty() ? with(Scopes.parse("openid"), consent) : consent);
      }
    };
  }

  static CredentialStore cutsLongTokens(CredentialStore store) {
    return new DelegatingCredentialStore(store) {
      @Override
      public Optional<Credential> save(Consent consent) {
        RefreshToken token = consent.grant().refreshToken();
        return token == null || token.reveal().length() <= 2_048
            ? honest.save(consent)
            : honest.save(with(new RefreshToken(token.reveal().substring(0, 2_048)), consent));
      }
    };
  }

  static CredentialStore knowsPeopleByTheirAddress(CredentialStore store) {
    return new DelegatingCredentialStore(store) {
      private final Map<EmailAddress, RefreshToken> tokens = new ConcurrentHashMap<>();

      @Override
      public Optional<Credential> save(Consent consent) {
        EmailAddress address = consent.account().email();
        Optional<Credential> saved =
            honest
                .save(consent)
                .or(() ->
                    Optional.ofNullable(tokens.get(address))
                        .flatMap(token -> honest.save(with(token, consent))));
        saved.ifPresent(now -> tokens.put(address, now.refreshToken()));
        return saved;
      }
    };
  }

  static CredentialStore answersWithWhatIsThereByThen(CredentialStore store) {
    return new DelegatingCredentialStore(store) {
      private final RaceBarrier written = new RaceBarrier();

      @Override
      public Optional<Credential> save(Consent consent) {
        Optional<Credential> saved = honest.save(consent);
        written.await();
        return saved.flatMap(_ -> honest.find(consent.account().id()));
      }

      @Override
      public boolean replace(Credential changed) {
        boolean replaced = honest.replace(changed);
        written.await();
        return replaced;
      }

      @Override
      public void remove(AccountId account) {
        honest.remove(account);
        written.await();
      }
    };
  }
}
