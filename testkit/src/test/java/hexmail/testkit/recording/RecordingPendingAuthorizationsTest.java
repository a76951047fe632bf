package hexmail.testkit.recording;

import hexmail.domain.port.PendingAuthorizations;
import hexmail.testkit.contract.PendingAuthorizationsContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.memory.InMemoryDatabase;
import hexmail.testkit.memory.InMemoryPendingAuthorizations;
import hexmail.testkit.unavailable.UnavailablePendingAuthorizations;

final class RecordingPendingAuthorizationsTest implements PendingAuthorizationsContract {
  @Override
  public PendingAuthorizations empty() {
    return recoverable().port();
  }

  @Override
  public PendingAuthorizations withRoomFor(int attempts) {
    return new RecordingPendingAuthorizations(
        new InMemoryPendingAuthorizations(new InMemoryDatabase(), attempts), new Recorder());
  }

  @Override
  public PendingAuthorizations unavailable() {
    RecoverablePort<PendingAuthorizations> recoverable = recoverable();
    recoverable.startOutage();
    return recoverable.port();
  }

  @Override
  public RecoverablePort<PendingAuthorizations> recoverable() {
    UnavailablePendingAuthorizations store =
        new UnavailablePendingAuthorizations(new InMemoryPendingAuthorizations());
    return new RecoverablePort<>(
        new RecordingPendingAuthorizations(store, new Recorder()), store::outOfOrder);
  }
}
