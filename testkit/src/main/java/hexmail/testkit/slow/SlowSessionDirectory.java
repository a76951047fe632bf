package hexmail.testkit.slow;

import hexmail.domain.account.AccountId;
import hexmail.domain.port.SessionDirectory;
import hexmail.domain.session.WebSession;
import java.time.Instant;
import java.util.List;

/// A directory that is slow: each call waits for the pace before it is made.
public final class SlowSessionDirectory implements SessionDirectory {
  private final SessionDirectory directory;
  private final Latency pace;

  public SlowSessionDirectory(SessionDirectory directory, Latency pace) {
    this.directory = directory;
    this.pace = pace;
  }

  @Override
  public List<WebSession> of(AccountId account, Instant now) {
    pace.await();
    return directory.of(account, now);
  }

  @Override
  public void signOut(AccountId account) {
    pace.await();
    directory.signOut(account);
  }
}
