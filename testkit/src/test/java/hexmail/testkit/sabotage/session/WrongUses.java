package hexmail.testkit.sabotage.session;

import hexmail.domain.account.AccountId;
import hexmail.domain.port.Sessions;
import hexmail.domain.secret.Fingerprint;
import hexmail.domain.session.AccountSlot;
import hexmail.domain.session.Device;
import hexmail.domain.session.WebSession;
import hexmail.testkit.sabotage.RaceBarrier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Stores that open, find or touch sessions wrongly.
final class WrongUses {
  private WrongUses() {}

  static Sessions forgetsToOpen(Sessions store) {
    return new DelegatingSessions(store) {
      private final Set<Fingerprint> used = ConcurrentHashMap.newKeySet();

      @Override
      public void open(WebSession session) {
        honest.find(session.id(), session.openedAt());
        if (!used.add(session.id())) {
          throw new IllegalStateException("A session id was used twice");
        }
      }
    };
  }

  static Sessions dropsSessionsWithoutAccounts(Sessions store) {
    return new DelegatingSessions(store) {
      @Override
      public Optional<WebSession> find(Fingerprint id, Instant now) {
        return honest.find(id, now).filter(found -> !found.accounts().isEmpty());
      }
    };
  }

  static Sessions numbersSlotsAnew(Sessions store) {
    return new DelegatingSessions(store) {
      @Override
      public Optional<WebSession> find(Fingerprint id, Instant now) {
        return honest.find(id, now).map(this::numbered);
      }

      private WebSession numbered(WebSession found) {
        List<AccountSlot> slots = new ArrayList<>();
        found.accounts().forEach(slot -> slots.add(new AccountSlot(slots.size(), slot.account())));
        return new WebSession(
            found.id(),
            slots,
            slots.size(),
            found.device(),
            found.openedAt(),
            found.lastUsedAt(),
            found.expiresAt());
      }
    };
  }

  static Sessions ignoresCaseOfIds(Sessions store) {
    return new DelegatingSessions(store) {
      @Override
      public void open(WebSession session) {
        List<AccountSlot> lower =
            session.accounts().stream()
                .map(slot -> new AccountSlot(slot.number(), lower(slot.account())))
                .toList();
        honest.open(
            new WebSession(
                session.id(),
                lower,
                session.nextSlot(),
                session.device(),
                session.openedAt(),
                session.lastUsedAt(),
                session.expiresAt()));
      }

      private AccountId lower(AccountId account) {
        return new AccountId(account.value().toLowerCase(Locale.ROOT));
      }
    };
  }

  static Sessions makesOneUpWhileItHasNone(Sessions store) {
    return new RecordingSessions(store) {
      @Override
      public Optional<WebSession> find(Fingerprint id, Instant now) {
        return honest
            .find(id, now)
            .or(() -> all().isEmpty() ? Optional.of(session(id, now)) : Optional.empty());
      }

      private WebSession session(Fingerprint id, Instant now) {
        return new WebSession(id, List.of(), 0, Device.UNKNOWN, now, now, now.plusSeconds(60));
      }
    };
  }

  static Sessions findsExpiredOnes(Sessions store) {
    return new DelegatingSessions(store) {
      @Override
      public Optional<WebSession> find(Fingerprint id, Instant now) {
        return honest.find(id, RecordingSessions.EARLY);
      }
    };
  }

  static Sessions endsASecondEarly(Sessions store) {
    return new DelegatingSessions(store) {
      @Override
      public Optional<WebSession> find(Fingerprint id, Instant now) {
        return honest.find(id, now.plusSeconds(1));
      }
    };
  }

  static Sessions overwritesInSilence(Sessions store) {
    return new DelegatingSessions(store) {
      @Override
      public synchronized void open(WebSession session) {
        honest.end(session.id());
        honest.open(session);
      }
    };
  }

  static Sessions looksWhetherAnIdIsFreeTooEarly(Sessions store) {
    return new DelegatingSessions(store) {
      private final Set<Fingerprint> used = ConcurrentHashMap.newKeySet();
      private final RaceBarrier allLooked = new RaceBarrier();

      @Override
      public void open(WebSession session) {
        boolean free = !used.contains(session.id());
        allLooked.await();
        if (!free || used.add(session.id())) {
          honest.open(session);
        }
      }
    };
  }

  static Sessions forgetsUses(Sessions store) {
    return new DelegatingSessions(store) {
      @Override
      public void touch(Fingerprint id, Instant usedAt, Instant expiresAt) {
        honest.find(id, usedAt);
      }
    };
  }

  static Sessions neverShortens(Sessions store) {
    return new DelegatingSessions(store) {
      @Override
      public void touch(Fingerprint id, Instant usedAt, Instant expiresAt) {
        honest
            .find(id, usedAt)
            .map(found -> found.expiresAt().isAfter(expiresAt) ? found.expiresAt() : expiresAt)
            .ifPresent(later -> honest.touch(id, usedAt, later));
      }
    };
  }

  static Sessions neverLengthens(Sessions store) {
    return new DelegatingSessions(store) {
      @Override
      public void touch(Fingerprint id, Instant usedAt, Instant expiresAt) {
        honest
            .find(id, usedAt)
            .map(found -> found.expiresAt().isBefore(expiresAt) ? found.expiresAt() : expiresAt)
            .ifPresent(sooner -> honest.touch(id, usedAt, sooner));
      }
    };
  }

  static Sessions revivesExpiredOnes(Sessions store) {
    return new DelegatingSessions(store) {
      @Override
      public void touch(Fingerprint id, Instant usedAt, Instant expiresAt) {
        Optional<WebSession> expired =
            honest
                .find(id, RecordingSessions.EARLY)
                .filter(found -> !found.expiresAt().isAfter(usedAt));
        if (expired.isPresent()) {
          honest.end(id);
          honest.open(RecordingSessions.until(expiresAt, expired.get()));
        }
        honest.touch(id, usedAt, expiresAt);
      }
    };
  }
}
