package hexmail.application.account;

import hexmail.domain.port.SessionDirectory;
import hexmail.domain.session.AccountSlot;
import hexmail.domain.session.WebSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// Lists the sessions of the accounts of a session, in all browsers.
public final class ListSessions {
  private final SessionDirectory directory;
  private final Clock clock;

  public ListSessions(SessionDirectory directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  /// Every session in which one of the accounts of `current` is signed in, last used first.
  public List<WebSession> list(WebSession current) {
    return among(directory, current, clock.instant());
  }

  static List<WebSession> among(SessionDirectory directory, WebSession current, Instant now) {
    return current.accounts().stream()
        .map(AccountSlot::account)
        .flatMap(account -> directory.of(account, now).stream())
        .distinct()
        .sorted(Comparator.comparing(WebSession::lastUsedAt).reversed())
        .toList();
  }
}
