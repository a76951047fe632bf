package hexmail.testkit.slow;

import hexmail.domain.account.AccountId;
import hexmail.domain.port.SessionDirectory;

/// A directory that is slow: each call waits for the pace before it is made.
public final class SlowSessionDirectory implements SessionDirectory {
  private final SessionDirectory directory;
  private final Pace pace;

  public SlowSessionDirectory(SessionDirectory directory, Pace pace) {
    this.directory = directory;
    this.pace = pace;
  }

  @Override
  public void signOut(AccountId account) {
    pace.await();
    directory.signOut(account);
  }
}
