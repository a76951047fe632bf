package hexmail.testkit.memory;

import hexmail.domain.account.AccountId;
import hexmail.domain.port.SessionDirectory;
import hexmail.domain.port.Sessions;
import hexmail.domain.secret.Fingerprint;
import hexmail.domain.session.AccountSlot;
import hexmail.domain.session.SessionAccount;
import hexmail.domain.session.WebSession;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Web sessions in memory.
public final class InMemorySessions implements Sessions, SessionDirectory {
  private final InMemoryDatabase database;
  private final Map<Fingerprint, WebSession> sessions = new HashMap<>();

  public InMemorySessions() {
    this(new InMemoryDatabase());
  }

  public InMemorySessions(InMemoryDatabase database) {
    this.database = database;
    database.register(() -> {
      Map<Fingerprint, WebSession> then = Map.copyOf(sessions);
      return () -> {
        sessions.clear();
        sessions.putAll(then);
      };
    });
  }

  @Override
  public void open(WebSession session) {
    database.change(() -> {
      if (sessions.putIfAbsent(session.id(), session) != null) {
        throw new IllegalStateException("A session id was used twice");
      }
    });
  }

  @Override
  public Optional<WebSession> find(Fingerprint id, Instant now) {
    return database.locked(() ->
        Optional.ofNullable(sessions.get(id)).filter(found -> found.expiresAt().isAfter(now)));
  }

  @Override
  public void touch(Fingerprint id, Instant usedAt, Instant expiresAt) {
    database.change(() ->
        find(id, usedAt)
            .ifPresent(old -> sessions.put(id, with(old, old.accounts(), usedAt, expiresAt))));
  }

  @Override
  public boolean replace(Fingerprint old, WebSession successor) {
    return database.locked(() -> {
      if (!sessions.containsKey(old)) {
        return false;
      }
      open(successor);
      sessions.remove(old);
      return true;
    });
  }

  @Override
  public void end(Fingerprint id) {
    database.change(() -> sessions.remove(id));
  }

  @Override
  public List<WebSession> of(AccountId account, Instant now) {
    return database.locked(() ->
        sessions.values().stream()
            .filter(session -> session.slotOf(account).isPresent())
            .filter(session -> session.expiresAt().isAfter(now))
            .sorted(Comparator.comparing(WebSession::lastUsedAt).reversed())
            .toList());
  }

  @Override
  public void signOut(AccountId account) {
    database.change(() -> {
      for (WebSession session : List.copyOf(sessions.values())) {
        if (session.slotOf(account).isPresent()) {
          signOut(account, session);
        }
      }
    });
  }

  private void signOut(AccountId account, WebSession session) {
    List<AccountSlot> others =
        session.accounts().stream().filter(slot -> !slot.account().equals(account)).toList();
    if (others.isEmpty()) {
      sessions.remove(session.id());
      return;
    }
    sessions.put(session.id(), with(session, others, session.lastUsedAt(), session.expiresAt()));
  }

  private static WebSession with(
      WebSession old, List<AccountSlot> accounts, Instant lastUsedAt, Instant expiresAt) {
    return new WebSession(
        old.id(), accounts, old.nextSlot(), old.device(), old.openedAt(), lastUsedAt, expiresAt);
  }

  /// Whether the session of `reader` is stored and has its account in its slot.
  boolean hasSignedIn(SessionAccount reader) {
    return database.locked(() ->
        Optional.ofNullable(sessions.get(reader.session()))
            .filter(session -> session.accounts().contains(reader.slot()))
            .isPresent());
  }

  /// The number of sessions, expired ones included.
  public int size() {
    return database.locked(sessions::size);
  }
}
