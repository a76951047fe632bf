package hexmail.testkit.sabotage.session;

import hexmail.domain.account.AccountId;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.SessionDirectory;
import hexmail.domain.port.Sessions;
import hexmail.domain.secret.Fingerprint;
import hexmail.domain.session.AccountSlot;
import hexmail.domain.session.WebSession;
import hexmail.testkit.contract.directory.SessionDirectoryFactory.Store;
import hexmail.testkit.sabotage.PostponedCalls;
import hexmail.testkit.sabotage.RaceBarrier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Directories that sign out the wrong accounts.
final class WrongDirectories {
  private WrongDirectories() {}

  private static final class Opened extends RecordingSessions {
    Opened(Sessions honest) {
      super(honest);
    }

    /// Replaces the session with the id of `session`.
    void put(WebSession session) {
      honest.end(session.id());
      honest.open(session);
    }
  }

  /// Delegates the list and replaces the sign-out.
  private static Store signingOut(Store honest, Sessions sessions, Consumer<AccountId> signOut) {
    return new Store(
        sessions,
        new SessionDirectory() {
          @Override
          public List<WebSession> of(AccountId account, Instant now) {
            return honest.directory().of(account, now);
          }

          @Override
          public void signOut(AccountId account) {
            signOut.accept(account);
          }
        });
  }

  /// Signs out, and then applies `after` to each opened session that had the account, and the
  /// account.
  private static Store afterwards(
      Store store, BiFunction<WebSession, AccountId, List<WebSession>> after) {
    Opened sessions = new Opened(store.sessions());
    return signingOut(
        store,
        sessions,
        account -> {
          store.directory().signOut(account);
          sessions.all().stream()
              .filter(session -> session.slotOf(account).isPresent())
              .flatMap(session -> after.apply(session, account).stream())
              .forEach(sessions::put);
        });
  }

  private static WebSession with(List<AccountSlot> slots, int nextSlot, WebSession session) {
    return new WebSession(
        session.id(),
        slots,
        nextSlot,
        session.device(),
        session.openedAt(),
        session.lastUsedAt(),
        session.expiresAt());
  }

  private static List<AccountSlot> slots(WebSession session, Predicate<AccountId> which) {
    return session.accounts().stream().filter(slot -> which.test(slot.account())).toList();
  }

  static Store forgets(Store store) {
    return signingOut(store, store.sessions(), _ -> {});
  }

  static Store signsOutAllAccounts(Store store) {
    Opened sessions = new Opened(store.sessions());
    return signingOut(
        store,
        sessions,
        account -> {
          store.directory().signOut(account);
          sessions.all().forEach(session -> sessions.end(session.id()));
        });
  }

  static Store endsWholeSessions(Store store) {
    Opened sessions = new Opened(store.sessions());
    return signingOut(
        store,
        sessions,
        account -> {
          store.directory().signOut(account);
          sessions.all().stream()
              .filter(session -> session.slotOf(account).isPresent())
              .forEach(session -> sessions.end(session.id()));
        });
  }

  static Store signsOutOfOneSession(Store store) {
    Opened sessions = new Opened(store.sessions());
    return signingOut(
        store,
        sessions,
        account -> {
          store.directory().signOut(account);
          sessions.all().stream()
              .filter(session -> session.slotOf(account).isPresent())
              .skip(1)
              .forEach(sessions::put);
        });
  }

  static Store leavesEmptySessionsOpen(Store store) {
    return afterwards(
        store,
        (session, account) -> {
          List<AccountSlot> others = slots(session, other -> !other.equals(account));
          return others.isEmpty() ? List.of(with(others, session.nextSlot(), session)) : List.of();
        });
  }

  static Store usesTheSlotAgain(Store store) {
    return afterwards(
        store,
        (session, account) -> {
          List<AccountSlot> others = slots(session, other -> !other.equals(account));
          return others.isEmpty()
              ? List.of()
              : List.of(with(others, others.getLast().number() + 1, session));
        });
  }

  static Store numbersSlotsAnew(Store store) {
    return afterwards(
        store,
        (session, account) -> {
          List<AccountSlot> others = new ArrayList<>();
          slots(session, other -> !other.equals(account))
              .forEach(slot -> others.add(new AccountSlot(others.size(), slot.account())));
          return others.isEmpty() ? List.of() : List.of(with(others, session.nextSlot(), session));
        });
  }

  static Store ignoresCaseOfIds(Store store) {
    Opened sessions = new Opened(store.sessions());
    return signingOut(
        store,
        sessions,
        account ->
            sessions.all().stream()
                .flatMap(session -> session.accounts().stream())
                .map(AccountSlot::account)
                .filter(other -> other.value().equalsIgnoreCase(account.value()))
                .forEach(store.directory()::signOut));
  }

  static Store takesSessionsWithoutAccountsAlong(Store store) {
    Opened sessions = new Opened(store.sessions());
    return signingOut(
        store,
        sessions,
        account -> {
          store.directory().signOut(account);
          sessions.all().stream()
              .filter(session -> session.accounts().isEmpty())
              .forEach(session -> sessions.end(session.id()));
        });
  }

  static Store looksAtTheSessionsTooEarly(Store store) {
    Opened sessions = new Opened(store.sessions());
    RaceBarrier allLooked = new RaceBarrier();
    return signingOut(
        store,
        sessions,
        account -> {
          List<WebSession> before =
              sessions.all().stream()
                  .flatMap(session ->
                      store.sessions().find(session.id(), RecordingSessions.EARLY).stream())
                  .toList();
          allLooked.await();
          store.directory().signOut(account);
          allLooked.await();
          synchronized (sessions) {
            before.stream()
                .map(session ->
                    with(
                        slots(session, other -> !other.equals(account)),
                        session.nextSlot(),
                        session))
                .filter(session -> !session.accounts().isEmpty())
                .forEach(sessions::put);
          }
        });
  }

  static Store hidesAnOutage(Store store) {
    return signingOut(
        store,
        store.sessions(),
        account -> {
          try {
            store.directory().signOut(account);
          } catch (StoreUnavailable outage) {
            account.value();
          }
        });
  }

  static Store signsOutLaterWhatFailed(Store store) {
    PostponedCalls postponed = new PostponedCalls();
    return signingOut(
        store,
        new DelegatingSessions(store.sessions()) {
          @Override
          public Optional<WebSession> find(Fingerprint id, Instant now) {
            postponed.retry();
            return honest.find(id, now);
          }
        },
        account -> postponed.run(() -> store.directory().signOut(account)));
  }
}
