package hexmail.testkit.sabotage.transaction;

import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.Transactions;
import hexmail.domain.secret.Fingerprint;
import hexmail.domain.session.WebSession;
import hexmail.testkit.contract.transaction.TransactionsFactory.Database;
import hexmail.testkit.sabotage.PostponedCalls;
import hexmail.testkit.sabotage.RaceBarrier;
import hexmail.testkit.sabotage.session.DelegatingSessions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Supplier;

/// Transactions that isolate too little or too much, or hide an outage.
final class WrongIsolation {
  private WrongIsolation() {}

  static Database runsTheWorkAlone(Database database) {
    return barrier(
        WrongTransactions.with(
            new Transactions() {
              @Override
              public <T> T run(Supplier<T> work) {
                return work.get();
              }
            },
            database));
  }

  static Database letsOthersIn(Database database) {
    return barrier(
        WrongTransactions.with(
            new Transactions() {
              @Override
              public <T> T run(Supplier<T> work) {
                return Thread.currentThread().isVirtual()
                    ? work.get()
                    : database.transactions().run(work);
              }
            },
            database));
  }

  /// All callers of a race read before one of them writes.
  private static Database barrier(Database database) {
    RaceBarrier allRead = new RaceBarrier();
    return new Database(
        database.transactions(),
        database.credentials(),
        new DelegatingSessions(database.sessions()) {
          @Override
          public Optional<WebSession> find(Fingerprint id, Instant now) {
            Optional<WebSession> found = honest.find(id, now);
            allRead.await();
            return found;
          }
        },
        database.auditLog());
  }

  static Database hidesFromTheWorkWhatItDid(Database database) {
    return new Database(
        new Transactions() {
          @Override
          public <T> T run(Supplier<T> work) {
            return database
                .transactions()
                .run(() ->
                    ScopedValue.where(WrongTransactions.WITHIN, new ArrayList<>()).call(work::get));
          }
        },
        database.credentials(),
        new DelegatingSessions(database.sessions()) {
          @Override
          public void open(WebSession session) {
            honest.open(session);
            if (WrongTransactions.WITHIN.isBound()) {
              WrongTransactions.WITHIN.get().add(() -> session);
            }
          }

          @Override
          public Optional<WebSession> find(Fingerprint id, Instant now) {
            boolean hidden =
                WrongTransactions.WITHIN.isBound() && !WrongTransactions.WITHIN.get().isEmpty();
            return honest.find(id, now).filter(_ -> !hidden);
          }
        },
        database.auditLog());
  }

  static Database goesOnInAnOutage(Database database) {
    return WrongTransactions.with(
        new Transactions() {
          @Override
          public <T> T run(Supplier<T> work) {
            try {
              return database.transactions().run(work);
            } catch (StoreUnavailable outage) {
              return work.get();
            }
          }
        },
        database);
  }

  static Database catchesUp(Database database) {
    PostponedCalls postponed = new PostponedCalls();
    return new Database(
        new Transactions() {
          @Override
          public <T> T run(Supplier<T> work) {
            return postponed.make(() -> database.transactions().run(work));
          }
        },
        database.credentials(),
        new DelegatingSessions(database.sessions()) {
          @Override
          public Optional<WebSession> find(Fingerprint id, Instant now) {
            postponed.retry();
            return honest.find(id, now);
          }
        },
        database.auditLog());
  }
}
