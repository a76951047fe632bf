package hexmail.testkit.memory;

import hexmail.domain.account.AccountId;
import hexmail.domain.port.SessionDirectory;
import hexmail.domain.port.Sessions;
import hexmail.domain.secret.Fingerprint;
import hexmail.domain.session.AccountSlot;
import hexmail.domain.session.WebSession;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Web sessions that last as long as the process.
public final class InMemorySessions implements Sessions, SessionDirectory {
  private final Map<Fingerprint, WebSession> sessions = new HashMap<>();

  @Override
  public synchronized void open(WebSession session) {
    if (sessions.putIfAbsent(session.id(), session) != null) {
      throw new IllegalStateException("A session id was used twice");
    }
  }

  @Override
  public synchronized Optional<WebSession> find(Fingerprint id, Instant now) {
    return Optional.ofNullable(sessions.get(id)).filter(found -> found.expiresAt().isAfter(now));
  }

  @Override
  public synchronized void touch(Fingerprint id, Instant usedAt, Instant expiresAt) {
    find(id, usedAt)
        .ifPresent(old ->
            sessions.put(
                id,
                new WebSession(
                    id, old.accounts(), old.nextSlot(), old.openedAt(), usedAt, expiresAt)));
  }

  @Override
  public synchronized boolean replace(Fingerprint old, WebSession successor) {
    if (!sessions.containsKey(old)) {
      return false;
    }
    open(successor);
    sessions.remove(old);
    return true;
  }

  @Override
  public synchronized void end(Fingerprint id) {
    sessions.remove(id);
  }

  @Override
  public synchronized void signOut(AccountId account) {
    for (WebSession session : List.copyOf(sessions.values())) {
      if (session.slotOf(account).isPresent()) {
        signOut(account, session);
      }
    }
  }

  private void signOut(AccountId account, WebSession session) {
    List<AccountSlot> others =
        session.accounts().stream().filter(slot -> !slot.account().equals(account)).toList();
    if (others.isEmpty()) {
      sessions.remove(session.id());
      return;
    }
    sessions.put(
        session.id(),
        new WebSession(
            session.id(),
            others,
            session.nextSlot(),
            session.openedAt(),
            session.lastUsedAt(),
            session.expiresAt()));
  }

  /// How many sessions there are, expired ones included.
  public synchronized int size() {
    return sessions.size();
  }
}
