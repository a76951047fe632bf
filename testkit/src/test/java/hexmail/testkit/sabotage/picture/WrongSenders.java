package hexmail.testkit.sabotage.picture;

import static hexmail.testkit.sabotage.picture.DelegatingPictureSenders.listing;

import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.port.PictureSenders;
import hexmail.testkit.sabotage.RaceBarrier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/// Stores that confuse senders, or lose them.
final class WrongSenders {
  private WrongSenders() {}

  static PictureSenders listsTheLastFirst(PictureSenders senders) {
    return listing(senders, List::reversed);
  }

  static PictureSenders movesASender(PictureSenders senders) {
    return new DelegatingPictureSenders(senders) {
      @Override
      public void allow(AccountId account, EmailAddress sender) {
        if (honest.allowed(account).contains(sender)) {
          honest.disallow(account, sender);
        }
        honest.allow(account, sender);
      }
    };
  }

  static PictureSenders keepsTheCase(PictureSenders senders) {
    return new DelegatingPictureSenders(senders) {
      private final Map<AccountId, List<EmailAddress>> inOtherCase = new ConcurrentHashMap<>();

      @Override
      public void allow(AccountId account, EmailAddress sender) {
        honest.allow(account, sender);
        if (!sender.equals(sender.normalised())) {
          inOtherCase.computeIfAbsent(account, _ -> new CopyOnWriteArrayList<>()).add(sender);
        }
      }

      @Override
      public List<EmailAddress> allowed(AccountId account) {
        List<EmailAddress> all = new ArrayList<>(honest.allowed(account));
        all.addAll(inOtherCase.getOrDefault(account, List.of()));
        return all;
      }
    };
  }

  static PictureSenders removesInTheSameCase(PictureSenders senders) {
    return new DelegatingPictureSenders(senders) {
      @Override
      public void disallow(AccountId account, EmailAddress sender) {
        if (honest.allowed(account).contains(sender)) {
          honest.disallow(account, sender);
        }
      }
    };
  }

  static PictureSenders lowersOtherLetters(PictureSenders senders) {
    return new DelegatingPictureSenders(senders) {
      @Override
      public void allow(AccountId account, EmailAddress sender) {
        honest.allow(account, new EmailAddress(sender.value().toLowerCase(Locale.ROOT)));
      }
    };
  }

  static PictureSenders removesSimilarOnes(PictureSenders senders) {
    return new DelegatingPictureSenders(senders) {
      @Override
      public void disallow(AccountId account, EmailAddress sender) {
        String pattern =
            sender.value().toLowerCase(Locale.ROOT).replace("_", ".").replace("%", ".*");
        honest.allowed(account).stream()
            .filter(allowed -> allowed.value().matches(pattern.replace("+", "\\+")))
            .forEach(similar -> honest.disallow(account, similar));
      }
    };
  }

  static PictureSenders wantsAnAllowedOne(PictureSenders senders) {
    return new DelegatingPictureSenders(senders) {
      @Override
      public void disallow(AccountId account, EmailAddress sender) {
        if (!honest.allowed(account).contains(sender.normalised())) {
          throw new AssertionError("Not allowed");
        }
        honest.disallow(account, sender);
      }
    };
  }

  static PictureSenders remembersThePlace(PictureSenders senders) {
    List<EmailAddress> places = new CopyOnWriteArrayList<>();
    return new DelegatingPictureSenders(senders) {
      @Override
      public void allow(AccountId account, EmailAddress sender) {
        honest.allow(account, sender);
        // In a race the order is unknown.
        if (!Thread.currentThread().isVirtual() && !places.contains(sender)) {
          places.add(sender);
        }
      }

      @Override
      public List<EmailAddress> allowed(AccountId account) {
        return honest.allowed(account).stream()
            .sorted(Comparator.comparingInt(places::indexOf))
            .toList();
      }
    };
  }

  static PictureSenders losesThoseThatMeet(PictureSenders senders) {
    RaceBarrier allLooked = new RaceBarrier();
    return new DelegatingPictureSenders(senders) {
      private final AtomicBoolean first = new AtomicBoolean(true);

      @Override
      public void allow(AccountId account, EmailAddress sender) {
        allLooked.await();
        if (!Thread.currentThread().isVirtual() || first.getAndSet(false)) {
          honest.allow(account, sender);
        }
      }
    };
  }

  static PictureSenders storesTwiceInARace(PictureSenders senders) {
    RaceBarrier allLooked = new RaceBarrier();
    List<EmailAddress> twice = new CopyOnWriteArrayList<>();
    return new DelegatingPictureSenders(senders) {
      @Override
      public void allow(AccountId account, EmailAddress sender) {
        boolean known = honest.allowed(account).contains(sender);
        allLooked.await();
        if (!known && honest.allowed(account).contains(sender)) {
          twice.add(sender);
        }
        honest.allow(account, sender);
      }

      @Override
      public List<EmailAddress> allowed(AccountId account) {
        List<EmailAddress> all = new ArrayList<>(honest.allowed(account));
        all.addAll(twice);
        return all;
      }
    };
  }
}
