package hexmail.testkit.recording;

import hexmail.domain.account.AccountId;
import hexmail.domain.port.SessionDirectory;
import hexmail.domain.session.WebSession;
import java.time.Instant;
import java.util.List;

/// A directory whose calls are recorded before they are made, whatever comes of them.
public final class RecordingSessionDirectory implements SessionDirectory {
  private final SessionDirectory directory;
  private final Recorder recorder;

  public RecordingSessionDirectory(SessionDirectory directory, Recorder recorder) {
    this.directory = directory;
    this.recorder = recorder;
  }

  @Override
  public List<WebSession> of(AccountId account, Instant now) {
    recorder.add("SessionDirectory.of", account.value());
    return directory.of(account, now);
  }

  @Override
  public void signOut(AccountId account) {
    recorder.add("SessionDirectory.signOut", account.value());
    directory.signOut(account);
  }
}
