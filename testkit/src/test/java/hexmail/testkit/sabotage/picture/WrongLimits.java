package hexmail.testkit.sabotage.picture;

import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.port.PictureSenders;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Stores with a wrong limit.
final class WrongLimits {
  private WrongLimits() {}

  static PictureSenders hasNone(PictureSenders senders) {
    return new DelegatingPictureSenders(senders) {
      private final Map<AccountId, Set<EmailAddress>> removed = new ConcurrentHashMap<>();

      @Override
      public void allow(AccountId account, EmailAddress sender) {
        List<EmailAddress> before = honest.allowed(account);
        honest.allow(account, sender);
        List<EmailAddress> now = honest.allowed(account);
        // In a race it is unknown what the limit removed.
        if (!Thread.currentThread().isVirtual()) {
          removed
              .computeIfAbsent(account, _ -> new LinkedHashSet<>())
              .addAll(before.stream().filter(one -> !now.contains(one)).toList());
        }
      }

      @Override
      public List<EmailAddress> allowed(AccountId account) {
        List<EmailAddress> all = new ArrayList<>(removed.getOrDefault(account, Set.of()));
        all.addAll(honest.allowed(account));
        return all;
      }
    };
  }

  static PictureSenders refusesNewOnes(PictureSenders senders) {
    return new DelegatingPictureSenders(senders) {
      @Override
      public void allow(AccountId account, EmailAddress sender) {
        List<EmailAddress> before = honest.allowed(account);
        honest.allow(account, sender);
        if (!before.isEmpty() && !honest.allowed(account).contains(before.getFirst())) {
          honest.forget(account);
          before.forEach(one -> honest.allow(account, one));
        }
      }
    };
  }

  static PictureSenders countsTwice(PictureSenders senders) {
    return new DelegatingPictureSenders(senders) {
      @Override
      public void allow(AccountId account, EmailAddress sender) {
        List<EmailAddress> before = honest.allowed(account);
        honest.allow(account, sender);
        if (before.size() > 1 && before.contains(sender)) {
          honest.disallow(account, before.getFirst());
        }
      }
    };
  }

  static PictureSenders countsRemovedOnes(PictureSenders senders) {
    return new DelegatingPictureSenders(senders) {
      private final List<EmailAddress> removed = new CopyOnWriteArrayList<>();

      @Override
      public void disallow(AccountId account, EmailAddress sender) {
        honest.disallow(account, sender);
        removed.add(sender);
      }

      @Override
      public void allow(AccountId account, EmailAddress sender) {
        honest.allow(account, sender);
        if (removed.size() == 1 && honest.allowed(account).size() == 2) {
          honest.disallow(account, honest.allowed(account).getFirst());
        }
      }
    };
  }

  static PictureSenders sharesTheRoom(PictureSenders senders) {
    return new DelegatingPictureSenders(senders) {
      private final List<AccountId> accounts = new CopyOnWriteArrayList<>();

      @Override
      public void allow(AccountId account, EmailAddress sender) {
        honest.allow(account, sender);
        if (!accounts.contains(account)) {
          accounts.add(account);
        }
        if (accounts.size() == 2) {
          AccountId first = accounts.getFirst();
          honest.allowed(first).stream().limit(1).forEach(one -> honest.disallow(first, one));
        }
      }
    };
  }
}
