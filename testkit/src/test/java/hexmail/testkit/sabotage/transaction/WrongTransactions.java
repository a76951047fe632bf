package hexmail.testkit.sabotage.transaction;

import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.Transactions;
import hexmail.testkit.contract.fixture.TestData;
import hexmail.testkit.contract.transaction.TransactionsFactory.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// Transactions that are not atomic, or that handle exceptions wrongly.
final class WrongTransactions {
  private WrongTransactions() {}

  static Database with(Transactions transactions, Database database) {
    return new Database(
        transactions, database.credentials(), database.sessions(), database.auditLog());
  }

  /// Whether the thread runs a transaction of the sabotage.
  static final ScopedValue<List<Supplier<?>>> WITHIN = ScopedValue.newInstance();

  private static final class Undo extends RuntimeException {
    private Undo() {
      super("Undone on purpose");
    }
  }

  static Database undoesNothing(Database database) {
    return with(
        new Transactions() {
          @Override
          public <T> T run(Supplier<T> work) {
            List<RuntimeException> thrown = new ArrayList<>();
            Optional<T> result =
                database
                    .transactions()
                    .run(() -> {
                      try {
                        return Optional.of(work.get());
                      } catch (RuntimeException failure) {
                        thrown.add(failure);
                        return Optional.empty();
                      }
                    });
            return result.orElseThrow(() -> thrown.getFirst());
          }
        },
        database);
  }

  static Database undoesAlways(Database database) {
    return with(
        new Transactions() {
          @Override
          public <T> T run(Supplier<T> work) {
            List<T> result = new ArrayList<>();
            try {
              return database
                  .transactions()
                  .run(() -> {
                    result.add(work.get());
                    throw new Undo();
                  });
            } catch (Undo undone) {
              return result.getFirst();
            }
          }
        },
        database);
  }

  static Database wrapsWhatIsThrown(Database database) {
    return with(
        new Transactions() {
          @Override
          public <T> T run(Supplier<T> work) {
            try {
              return database.transactions().run(work);
            } catch (StoreUnavailable outage) {
              throw outage;
            } catch (RuntimeException failure) {
              throw new UnsupportedOperationException("The work failed", failure);
            }
          }
        },
        database);
  }

  static Database usesAnotherThread(Database database) {
    return with(
        new Transactions() {
          @Override
          public <T> T run(Supplier<T> work) {
            if (WITHIN.isBound()) {
              return database.transactions().run(work);
            }
            CompletableFuture<T> result = new CompletableFuture<>();
            Thread.ofPlatform()
                .daemon()
                .start(
                    () -> ScopedValue.where(WITHIN, List.of()).run(() -> complete(result, work)));
            try {
              return result.join();
            } catch (CompletionException failure) {
              throw failure.getCause() instanceof RuntimeException ours ? ours : failure;
            }
          }

          private <T> void complete(CompletableFuture<T> result, Supplier<T> work) {
            try {
              result.complete(database.transactions().run(work));
            } catch (RuntimeException failure) {
              result.completeExceptionally(failure);
            }
          }
        },
        database);
  }

  static Database answersWithTheFirstResult(Database database) {
    return with(
        new Transactions() {
          private final List<Object> results = new ArrayList<>();

          @Override
          @SuppressWarnings("unchecked")
          public synchronized <T> T run(Supplier<T> work) {
            results.add(database.transactions().run(work));
            return (T) results.getFirst();
          }
        },
        database);
  }

  static Database keepsWhatWasDoneWithin(Database database) {
    return with(
        new Transactions() {
          @Override
          public <T> T run(Supplier<T> work) {
            if (WITHIN.isBound()) {
              WITHIN.get().add(work);
              return database.transactions().run(work);
            }
            List<Supplier<?>> within = new ArrayList<>();
            try {
              return database
                  .transactions()
                  .run(() -> ScopedValue.where(WITHIN, within).call(work::get));
            } catch (RuntimeException failure) {
              within.forEach(database.transactions()::run);
              throw failure;
            }
          }
        },
        database);
  }

  static Database forgetsWhatWasThere(Database database) {
    return with(
        new Transactions() {
          @Override
          public <T> T run(Supplier<T> work) {
            try {
              return database.transactions().run(work);
            } catch (IllegalStateException failure) {
              database.auditLog().forget(TestData.ADA.id());
              throw failure;
            }
          }
        },
        database);
  }
}
