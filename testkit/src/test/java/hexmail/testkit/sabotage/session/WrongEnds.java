package hexmail.testkit.sabotage.session;

import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.Sessions;
import hexmail.domain.secret.Fingerprint;
import hexmail.domain.session.WebSession;
import hexmail.testkit.sabotage.PostponedCalls;
import hexmail.testkit.sabotage.RaceBarrier;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Stores that end sessions wrongly or hide an outage.
final class WrongEnds {
  private WrongEnds() {}

  static Sessions forgetsToEnd(Sessions store) {
    return new DelegatingSessions(store) {
      @Override
      public void end(Fingerprint id) {
        honest.find(id, RecordingSessions.EARLY);
      }
    };
  }

  static Sessions endsAll(Sessions store) {
    return new RecordingSessions(store) {
      @Override
      public void end(Fingerprint id) {
        honest.end(id);
        all().forEach(session -> honest.end(session.id()));
      }
    };
  }

  static Sessions revivesEndedOnes(Sessions store) {
    return new RecordingSessions(store) {
      private final RaceBarrier endAndSuccessor = new RaceBarrier();

      @Override
      public void touch(Fingerprint id, Instant usedAt, Instant expiresAt) {
        endAndSuccessor.await();
        synchronized (this) {
          if (wasOpened(id) && honest.find(id, EARLY).isEmpty()) {
            honest.open(opened(id));
          }
        }
        honest.touch(id, usedAt, expiresAt);
      }

      @Override
      public boolean replace(Fingerprint old, WebSession successor) {
        boolean replaced = honest.replace(old, successor);
        endAndSuccessor.await();
        return replaced;
      }

      @Override
      public void end(Fingerprint id) {
        honest.end(id);
        endAndSuccessor.await();
      }
    };
  }

  static Sessions storesASuccessorOfNone(Sessions store) {
    return new DelegatingSessions(store) {
      @Override
      public boolean replace(Fingerprint old, WebSession successor) {
        if (!honest.replace(old, successor)) {
          honest.open(successor);
        }
        return true;
      }
    };
  }

  static Sessions leavesTheOldOne(Sessions store) {
    return new DelegatingSessions(store) {
      @Override
      public synchronized boolean replace(Fingerprint old, WebSession successor) {
        Optional<WebSession> before = honest.find(old, RecordingSessions.EARLY);
        boolean replaced = honest.replace(old, successor);
        if (replaced) {
          before.ifPresent(honest::open);
        }
        return replaced;
      }

      @Override
      public synchronized void end(Fingerprint id) {
        honest.end(id);
      }
    };
  }

  static Sessions overwritesWithASuccessor(Sessions store) {
    return new DelegatingSessions(store) {
      @Override
      public boolean replace(Fingerprint old, WebSession successor) {
        honest.end(successor.id());
        return honest.replace(old, successor);
      }
    };
  }

  static Sessions replacesByHalves(Sessions store) {
    return new DelegatingSessions(store) {
      @Override
      public synchronized boolean replace(Fingerprint old, WebSession successor) {
        boolean there = honest.find(old, RecordingSessions.EARLY).isPresent();
        if (there) {
          honest.end(old);
          honest.open(successor);
        }
        return there;
      }
    };
  }

  static Sessions looksForTheOldOneTooEarly(Sessions store) {
    return new DelegatingSessions(store) {
      private final RaceBarrier allLooked = new RaceBarrier();

      @Override
      public boolean replace(Fingerprint old, WebSession successor) {
        boolean there = honest.find(old, RecordingSessions.EARLY).isPresent();
        allLooked.await();
        if (there && !honest.replace(old, successor)) {
          honest.open(successor);
        }
        return there;
      }

      @Override
      public void touch(Fingerprint id, Instant usedAt, Instant expiresAt) {
        allLooked.await();
        honest.touch(id, usedAt, expiresAt);
      }

      @Override
      public void end(Fingerprint id) {
        allLooked.await();
        honest.end(id);
      }
    };
  }

  /// Goes well seven times of eight.
  static Sessions losesTheEighthRace(Sessions store) {
    Sessions wrong = looksForTheOldOneTooEarly(store);
    return new DelegatingSessions(store) {
      private final AtomicInteger opened = new AtomicInteger();

      private Sessions chosen() {
        return opened.get() == 8 ? wrong : honest;
      }

      @Override
      public void open(WebSession session) {
        opened.incrementAndGet();
        honest.open(session);
      }

      @Override
      public boolean replace(Fingerprint old, WebSession successor) {
        return chosen().replace(old, successor);
      }

      @Override
      public void touch(Fingerprint id, Instant usedAt, Instant expiresAt) {
        chosen().touch(id, usedAt, expiresAt);
      }

      @Override
      public void end(Fingerprint id) {
        chosen().end(id);
      }
    };
  }

  static Sessions findsNothingInAnOutage(Sessions store) {
    return new DelegatingSessions(store) {
      @Override
      public Optional<WebSession> find(Fingerprint id, Instant now) {
        try {
          return honest.find(id, now);
        } catch (StoreUnavailable outage) {
          return Optional.empty();
        }
      }
    };
  }

  static Sessions pretendsToEndInAnOutage(Sessions store) {
    return new DelegatingSessions(store) {
      @Override
      public void end(Fingerprint id) {
        try {
          honest.end(id);
        } catch (StoreUnavailable outage) {
          id.hex();
        }
      }
    };
  }

  static Sessions endsLaterWhatFailed(Sessions store) {
    return new DelegatingSessions(store) {
      private final PostponedCalls postponed = new PostponedCalls();

      @Override
      public Optional<WebSession> find(Fingerprint id, Instant now) {
        postponed.retry();
        return honest.find(id, now);
      }

      @Override
      public void end(Fingerprint id) {
        postponed.run(() -> honest.end(id));
      }
    };
  }

  static Sessions replacesLaterWhatFailed(Sessions store) {
    return new DelegatingSessions(store) {
      private final PostponedCalls postponed = new PostponedCalls();

      @Override
      public Optional<WebSession> find(Fingerprint id, Instant now) {
        postponed.retry();
        return honest.find(id, now);
      }

      @Override
      public boolean replace(Fingerprint old, WebSession successor) {
        return postponed.make(() -> honest.replace(old, successor));
      }
    };
  }
}
