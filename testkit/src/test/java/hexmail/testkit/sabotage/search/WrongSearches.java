package hexmail.testkit.sabotage.search;

import hexmail.domain.account.AccountId;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.Searches;
import hexmail.domain.search.AccountSearches;
import hexmail.testkit.sabotage.PostponedCalls;
import hexmail.testkit.sabotage.RaceBarrier;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/// Stores that lose or confuse searches, or hide an outage.
final class WrongSearches {
  private static final int SHORT = 100;

  private WrongSearches() {}

  static Searches sharesTheLast(Searches searches) {
    return new DelegatingSearches(searches) {
      private final AtomicReference<AccountSearches> last =
          new AtomicReference<>(AccountSearches.NONE);

      @Override
      public boolean replace(AccountId account, AccountSearches before, AccountSearches after) {
        boolean replaced = honest.replace(account, before, after);
        if (replaced) {
          last.set(after);
        }
        return replaced;
      }

      @Override
      public AccountSearches of(AccountId account) {
        AccountSearches own = honest.of(account);
        return own.equals(AccountSearches.NONE) ? last.get() : own;
      }
    };
  }

  static Searches losesSavedOnes(Searches searches) {
    return storing(searches, after -> new AccountSearches(after.recent(), List.of()));
  }

  static Searches cutsLongOnes(Searches searches) {
    return storing(
        searches,
        after ->
            new AccountSearches(
                after.recent().stream().map(WrongSearches::cut).toList(), after.saved()));
  }

  private static MailQuery cut(MailQuery query) {
    return new MailQuery(query.text().substring(0, Math.min(SHORT, query.text().length())));
  }

  /// Changes what is stored.
  private static Searches storing(Searches searches, UnaryOperator<AccountSearches> change) {
    return new DelegatingSearches(searches) {
      @Override
      public boolean replace(AccountId account, AccountSearches before, AccountSearches after) {
        return honest.replace(account, before, change.apply(after));
      }
    };
  }

  static Searches storesOnce(Searches searches) {
    return new DelegatingSearches(searches) {
      @Override
      public boolean replace(AccountId account, AccountSearches before, AccountSearches after) {
        // In a race all but one read something that is replaced.
        boolean first = before.equals(AccountSearches.NONE) || Thread.currentThread().isVirtual();
        return first && honest.replace(account, before, after);
      }
    };
  }

  static Searches ignoresWhatWasRead(Searches searches) {
    return new DelegatingSearches(searches) {
      @Override
      public boolean replace(AccountId account, AccountSearches before, AccountSearches after) {
        // A race has one winner all the same.
        AccountSearches expected = Thread.currentThread().isVirtual() ? before : honest.of(account);
        return honest.replace(account, expected, after);
      }
    };
  }

  static Searches looksBeforeItWrites(Searches searches) {
    RaceBarrier allLooked = new RaceBarrier();
    return new DelegatingSearches(searches) {
      @Override
      public boolean replace(AccountId account, AccountSearches before, AccountSearches after) {
        boolean current = honest.of(account).equals(before);
        allLooked.await();
        if (current) {
          honest.forget(account);
          boolean _ = honest.replace(account, AccountSearches.NONE, after);
        }
        return current;
      }
    };
  }

  static Searches ignoresCaseOfIds(Searches searches) {
    return new DelegatingSearches(searches) {
      private AccountId lower(AccountId account) {
        return new AccountId(account.value().toLowerCase(Locale.ROOT));
      }

      @Override
      public boolean replace(AccountId account, AccountSearches before, AccountSearches after) {
        return honest.replace(lower(account), before, after);
      }

      @Override
      public AccountSearches of(AccountId account) {
        return honest.of(lower(account));
      }

      @Override
      public void forget(AccountId account) {
        honest.forget(lower(account));
      }
    };
  }

  static Searches forgetsAllAccounts(Searches searches) {
    return new DelegatingSearches(searches) {
      private final Set<AccountId> accounts = ConcurrentHashMap.newKeySet();

      @Override
      public boolean replace(AccountId account, AccountSearches before, AccountSearches after) {
        boolean replaced = honest.replace(account, before, after);
        accounts.add(account);
        return replaced;
      }

      @Override
      public void forget(AccountId account) {
        honest.forget(account);
        accounts.forEach(honest::forget);
      }
    };
  }

  static Searches forgetsForEver(Searches searches) {
    return new DelegatingSearches(searches) {
      private final Set<AccountId> forgotten = ConcurrentHashMap.newKeySet();

      @Override
      public boolean replace(AccountId account, AccountSearches before, AccountSearches after) {
        return !forgotten.contains(account) && honest.replace(account, before, after);
      }

      @Override
      public void forget(AccountId account) {
        honest.forget(account);
        forgotten.add(account);
      }
    };
  }

  static Searches findsNothingInAnOutage(Searches searches) {
    return new DelegatingSearches(searches) {
      @Override
      public AccountSearches of(AccountId account) {
        try {
          return honest.of(account);
        } catch (StoreUnavailable outage) {
          return AccountSearches.NONE;
        }
      }
    };
  }

  static Searches doesItLater(Searches searches) {
    return new DelegatingSearches(searches) {
      private final PostponedCalls postponed = new PostponedCalls();

      @Override
      public boolean replace(AccountId account, AccountSearches before, AccountSearches after) {
        return postponed.make(() -> honest.replace(account, before, after));
      }

      @Override
      public void forget(AccountId account) {
        postponed.run(() -> honest.forget(account));
      }

      @Override
      public AccountSearches of(AccountId account) {
        postponed.retry();
        return honest.of(account);
      }
    };
  }
}
