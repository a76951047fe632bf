package hexmail.testkit.sabotage.session;

import hexmail.domain.account.AccountId;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.SessionDirectory;
import hexmail.domain.port.Sessions;
import hexmail.domain.session.AccountSlot;
import hexmail.domain.session.Device;
import hexmail.domain.session.WebSession;
import hexmail.testkit.contract.directory.SessionDirectoryFactory.Store;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/// Directories that list sessions wrongly.
final class WrongLists {
  private WrongLists() {}

  private static final class Opened extends RecordingSessions {
    Opened(Sessions honest) {
      super(honest);
    }
  }

  private static Store listing(
      Store honest, Sessions sessions, BiFunction<AccountId, Instant, List<WebSession>> list) {
    return new Store(
        sessions,
        new SessionDirectory() {
          @Override
          public List<WebSession> of(AccountId account, Instant now) {
            return list.apply(account, now);
          }

          @Override
          public void signOut(AccountId account) {
            honest.directory().signOut(account);
          }
        });
  }

  private static Store listing(
      Store honest, BiFunction<AccountId, Instant, List<WebSession>> list) {
    return listing(honest, honest.sessions(), list);
  }

  static Store listsNothing(Store store) {
    return listing(
        store,
        (account, now) -> store.directory().of(account, now).stream().filter(_ -> false).toList());
  }

  static Store listsBackwards(Store store) {
    return listing(store, (account, now) -> store.directory().of(account, now).reversed());
  }

  static Store listsThemAsOpened(Store store) {
    Opened sessions = new Opened(store.sessions());
    return listing(
        store,
        sessions,
        (account, now) ->
            store.directory().of(account, now).stream()
                .map(found -> sessions.wasOpened(found.id()) ? sessions.opened(found.id()) : found)
                .toList());
  }

  static Store listsExpiredOnes(Store store) {
    return listing(store, (account, _) -> store.directory().of(account, RecordingSessions.EARLY));
  }

  static Store listsAllAccounts(Store store) {
    Opened sessions = new Opened(store.sessions());
    return listing(
        store,
        sessions,
        (account, now) -> {
          List<WebSession> own = store.directory().of(account, now);
          return own.isEmpty() ? all(store, sessions, now) : own;
        });
  }

  private static List<WebSession> all(Store store, Opened sessions, Instant now) {
    return sessions.all().stream()
        .flatMap(session -> store.sessions().find(session.id(), now).stream())
        .toList();
  }

  static Store ignoresCase(Store store) {
    Opened sessions = new Opened(store.sessions());
    return listing(
        store,
        sessions,
        (account, now) ->
            sessions.all().stream()
                .flatMap(session -> session.accounts().stream().map(AccountSlot::account))
                .distinct()
                .filter(other -> lower(other).equals(lower(account)))
                .flatMap(other -> store.directory().of(other, now).stream())
                .toList());
  }

  private static String lower(AccountId account) {
    return account.value().toLowerCase(Locale.ROOT);
  }

  static Store losesDevices(Store store) {
    return listing(
        store,
        (account, now) ->
            store.directory().of(account, now).stream().map(WrongLists::withoutDevice).toList());
  }

  private static WebSession withoutDevice(WebSession session) {
    return new WebSession(
        session.id(),
        session.accounts(),
        session.nextSlot(),
        Device.UNKNOWN,
        session.openedAt(),
        session.lastUsedAt(),
        session.expiresAt());
  }

  static Store listsNothingInAnOutage(Store store) {
    return listing(
        store,
        (account, now) -> {
          try {
            return store.directory().of(account, now);
          } catch (StoreUnavailable outage) {
            return List.of();
          }
        });
  }
}
