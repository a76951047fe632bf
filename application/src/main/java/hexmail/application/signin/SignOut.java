package hexmail.application.signin;

import hexmail.domain.port.Sessions;
import hexmail.domain.secret.SessionKey;

/// Signs a browser out. What its people granted stays, for their next visit.
public final class SignOut {
  private final Sessions sessions;

  public SignOut(Sessions sessions) {
    this.sessions = sessions;
  }

  public void signOut(SessionKey key) {
    sessions.end(key.fingerprint());
  }
}
