package hexmail.testkit.unavailable;

import hexmail.domain.account.AccountId;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.SessionDirectory;
import hexmail.domain.port.Sessions;
import hexmail.domain.secret.Fingerprint;
import hexmail.domain.session.WebSession;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A store that a test puts out of order and back. Out of order it reaches nothing behind it.
public final class UnavailableSessions implements Sessions, SessionDirectory {
  private final Sessions sessions;
  private final SessionDirectory directory;
  private final OutageSwitch breakdown = new OutageSwitch();

  /// In order at first.
  public <S extends Sessions & SessionDirectory> UnavailableSessions(S store) {
    this.sessions = store;
    this.directory = store;
  }

  /// From now on every call throws, or none.
  public void outOfOrder(boolean now) {
    breakdown.down(now);
  }

  @Override
  public void open(WebSession session) {
    breakdown.check(StoreUnavailable::new);
    sessions.open(session);
  }

  @Override
  public Optional<WebSession> find(Fingerprint id, Instant now) {
    breakdown.check(StoreUnavailable::new);
    return sessions.find(id, now);
  }

  @Override
  public void touch(Fingerprint id, Instant usedAt, Instant expiresAt) {
    breakdown.check(StoreUnavailable::new);
    sessions.touch(id, usedAt, expiresAt);
  }

  @Override
  public boolean replace(Fingerprint old, WebSession successor) {
    breakdown.check(StoreUnavailable::new);
    return sessions.replace(old, successor);
  }

  @Override
  public void end(Fingerprint id) {
    breakdown.check(StoreUnavailable::new);
    sessions.end(id);
  }

  @Override
  public List<WebSession> of(AccountId account, Instant now) {
    breakdown.check(StoreUnavailable::new);
    return directory.of(account, now);
  }

  @Override
  public void signOut(AccountId account) {
    breakdown.check(StoreUnavailable::new);
    directory.signOut(account);
  }
}
