package hexmail.testkit.recording;

import hexmail.domain.port.SessionDirectory;
import hexmail.testkit.contract.SessionDirectoryContract;
import hexmail.testkit.contract.scene.Breakable;
import hexmail.testkit.memory.InMemorySessions;
import hexmail.testkit.unavailable.UnavailableSessions;

final class RecordingSessionDirectoryTest implements SessionDirectoryContract {
  @Override
  public Store empty() {
    return breakable().port();
  }

  @Override
  public SessionDirectory outOfOrder() {
    Breakable<Store> breakable = breakable();
    breakable.breakDown();
    return breakable.port().directory();
  }

  @Override
  public Breakable<Store> breakable() {
    UnavailableSessions store = new UnavailableSessions(new InMemorySessions());
    return new Breakable<>(
        new Store(store, new RecordingSessionDirectory(store, new Recorder())), store::outOfOrder);
  }
}
