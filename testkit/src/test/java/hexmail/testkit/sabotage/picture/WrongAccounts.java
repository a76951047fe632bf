package hexmail.testkit.sabotage.picture;

import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.PictureSenders;
import hexmail.testkit.sabotage.PostponedCalls;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Stores that confuse accounts, remove wrong senders, or hide an outage.
final class WrongAccounts {
  private WrongAccounts() {}

  static PictureSenders ignoresCaseOfIds(PictureSenders senders) {
    return new DelegatingPictureSenders(senders) {
      private AccountId lower(AccountId account) {
        return new AccountId(account.value().toLowerCase(Locale.ROOT));
      }

      @Override
      public void allow(AccountId account, EmailAddress sender) {
        honest.allow(lower(account), sender);
      }

      @Override
      public List<EmailAddress> allowed(AccountId account) {
        return honest.allowed(lower(account));
      }
    };
  }

  /// Records which accounts have senders.
  private abstract static class Knowing extends DelegatingPictureSenders {
    final Set<AccountId> accounts = ConcurrentHashMap.newKeySet();

    Knowing(PictureSenders honest) {
      super(honest);
    }

    @Override
    public void allow(AccountId account, EmailAddress sender) {
      honest.allow(account, sender);
      accounts.add(account);
    }
  }

  static PictureSenders listsAllAccounts(PictureSenders senders) {
    return new Knowing(senders) {
      @Override
      public List<EmailAddress> allowed(AccountId account) {
        List<EmailAddress> own = honest.allowed(account);
        return own.isEmpty()
            ? accounts.stream().flatMap(other -> honest.allowed(other).stream()).toList()
            : own;
      }
    };
  }

  static PictureSenders removesFromAllAccounts(PictureSenders senders) {
    return new Knowing(senders) {
      @Override
      public void disallow(AccountId account, EmailAddress sender) {
        honest.disallow(account, sender);
        accounts.forEach(other -> honest.disallow(other, sender));
      }
    };
  }

  static PictureSenders forgetsAllAccounts(PictureSenders senders) {
    return new Knowing(senders) {
      @Override
      public void forget(AccountId account) {
        honest.forget(account);
        accounts.forEach(honest::forget);
      }
    };
  }

  static PictureSenders forgetsForEver(PictureSenders senders) {
    return new DelegatingPictureSenders(senders) {
      private final Set<AccountId> forgotten = ConcurrentHashMap.newKeySet();

      @Override
      public void allow(AccountId account, EmailAddress sender) {
        honest.allow(account, sender);
        if (forgotten.contains(account)) {
          honest.forget(account);
        }
      }

      @Override
      public void forget(AccountId account) {
        honest.forget(account);
        forgotten.add(account);
      }
    };
  }

  static PictureSenders listsNothingInAnOutage(PictureSenders senders) {
    return new DelegatingPictureSenders(senders) {
      @Override
      public List<EmailAddress> allowed(AccountId account) {
        try {
          return honest.allowed(account);
        } catch (StoreUnavailable outage) {
          return List.of();
        }
      }
    };
  }

  static PictureSenders doesItLater(PictureSenders senders) {
    return new DelegatingPictureSenders(senders) {
      private final PostponedCalls postponed = new PostponedCalls();

      @Override
      public void allow(AccountId account, EmailAddress sender) {
        postponed.run(() -> honest.allow(account, sender));
      }

      @Override
      public void disallow(AccountId account, EmailAddress sender) {
        postponed.run(() -> honest.disallow(account, sender));
      }

      @Override
      public void forget(AccountId account) {
        postponed.run(() -> honest.forget(account));
      }

      @Override
      public List<EmailAddress> allowed(AccountId account) {
        postponed.retry();
        return honest.allowed(account);
      }
    };
  }
}
