package hexmail.testkit.sabotage.credential;

import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.account.Identity;
import hexmail.domain.credential.BearerToken;
import hexmail.domain.credential.Consent;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.GrantState;
import hexmail.domain.credential.Scopes;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.CredentialStore;
import hexmail.domain.secret.AccessToken;
import hexmail.domain.secret.RefreshToken;
import hexmail.testkit.sabotage.PostponedCalls;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Stores that confuse accounts, return wrong credentials, or hide an outage.
final class WrongReading {
  private WrongReading() {}

  static CredentialStore findsAStaleCopy(CredentialStore store) {
    return new DelegatingCredentialStore(store) {
      private final Map<AccountId, Credential> seen = new ConcurrentHashMap<>();

      @Override
      public Optional<Credential> find(AccountId account) {
        Optional<Credential> now = honest.find(account);
        now.ifPresent(found -> seen.putIfAbsent(account, found));
        return now.map(_ -> seen.get(account));
      }
    };
  }

  static CredentialStore roundsTimes(CredentialStore store) {
    return new DelegatingCredentialStore(store) {
      @Override
      public Optional<Credential> find(AccountId account) {
        return honest.find(account).map(this::rounded);
      }

      private Credential rounded(Credential found) {
        return new Credential(
            found.identity(),
            found.scopes(),
            found.refreshToken(),
            new BearerToken(
                found.bearer().token(), found.bearer().expiresAt().truncatedTo(ChronoUnit.SECONDS)),
            found.state(),
            found.consentedAt().truncatedTo(ChronoUnit.SECONDS),
            found.refreshedAt().truncatedTo(ChronoUnit.SECONDS),
            found.version());
      }
    };
  }

  static CredentialStore forgetsWhatGoogleProved(CredentialStore store) {
    return new DelegatingCredentialStore(store) {
      @Override
      public Optional<Credential> save(Consent consent) {
        Identity unproved = new Identity(consent.account(), false, null);
        return honest.save(new Consent(unproved, consent.grant(), consent.at()));
      }
    };
  }

  static CredentialStore ignoresCaseOfIds(CredentialStore store) {
    return new DelegatingCredentialStore(store) {
      private AccountId lower(AccountId id) {
        return new AccountId(id.value().toLowerCase(Locale.ROOT));
      }

      @Override
      public Optional<Credential> find(AccountId account) {
        return honest.find(lower(account));
      }

      @Override
      public Optional<Credential> save(Consent consent) {
        Account account = consent.account();
        Account lower = new Account(lower(account.id()), account.email());
        Identity identity = new Identity(lower, false, null);
        return honest.save(new Consent(identity, consent.grant(), consent.at()));
      }
    };
  }

  static CredentialStore findsAnyAccount(CredentialStore store) {
    return new DelegatingCredentialStore(store) {
      private final Set<AccountId> accounts = ConcurrentHashMap.newKeySet();

      @Override
      public Optional<Credential> find(AccountId account) {
        return honest
            .find(account)
            .or(() -> accounts.stream().flatMap(id -> honest.find(id).stream()).findFirst());
      }

      @Override
      public Optional<Credential> save(Consent consent) {
        accounts.add(consent.account().id());
        return honest.save(consent);
      }
    };
  }

  static CredentialStore makesOneUpWhileItHasNone(CredentialStore store) {
    return new DelegatingCredentialStore(store) {
      private final Set<AccountId> accounts = ConcurrentHashMap.newKeySet();

      @Override
      public Optional<Credential> find(AccountId account) {
        return accounts.isEmpty() ? Optional.of(blank(account)) : honest.find(account);
      }

      private Credential blank(AccountId account) {
        return new Credential(
            new Identity(new Account(account, new EmailAddress("nobody@example.com")), false, null),
            Scopes.parse(""),
            new RefreshToken("none"),
            new BearerToken(new AccessToken("none"), Instant.EPOCH),
            new GrantState.Active(),
            Instant.EPOCH,
            Instant.EPOCH,
            0);
      }

      @Override
      public Optional<Credential> save(Consent consent) {
        accounts.add(consent.account().id());
        return honest.save(consent);
      }
    };
  }

  static CredentialStore removesAllAccounts(CredentialStore store) {
    return new DelegatingCredentialStore(store) {
      private final Set<AccountId> accounts = ConcurrentHashMap.newKeySet();

      @Override
      public Optional<Credential> save(Consent consent) {
        accounts.add(consent.account().id());
        return honest.save(consent);
      }

      @Override
      public void remove(AccountId account) {
        honest.remove(account);
        accounts.forEach(honest::remove);
      }
    };
  }

  static CredentialStore findsNothingInAnOutage(CredentialStore store) {
    return new DelegatingCredentialStore(store) {
      @Override
      public Optional<Credential> find(AccountId account) {
        try {
          return honest.find(account);
        } catch (StoreUnavailable outage) {
          return Optional.empty();
        }
      }
    };
  }

  static CredentialStore pretendsToSaveInAnOutage(CredentialStore store) {
    return new DelegatingCredentialStore(store) {
      @Override
      public Optional<Credential> save(Consent consent) {
        try {
          return honest.save(consent);
        } catch (StoreUnavailable outage) {
          return Optional.empty();
        }
      }
    };
  }

  static CredentialStore savesLaterWhatFailed(CredentialStore store) {
    return new DelegatingCredentialStore(store) {
      private final PostponedCalls postponed = new PostponedCalls();

      @Override
      public Optional<Credential> find(AccountId account) {
        postponed.retry();
        return honest.find(account);
      }

      @Override
      public Optional<Credential> save(Consent consent) {
        return postponed.make(() -> honest.save(consent));
      }
    };
  }

  static CredentialStore removesLaterWhatFailed(CredentialStore store) {
    return new DelegatingCredentialStore(store) {
      private final PostponedCalls postponed = new PostponedCalls();

      @Override
      public Optional<Credential> find(AccountId account) {
        postponed.retry();
        return honest.find(account);
      }

      @Override
      public void remove(AccountId account) {
        postponed.run(() -> honest.remove(account));
      }
    };
  }
}
