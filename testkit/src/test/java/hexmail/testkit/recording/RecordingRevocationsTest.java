package hexmail.testkit.recording;

import hexmail.domain.port.Revocations;
import hexmail.testkit.contract.RevocationsContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.memory.InMemoryRevocations;
import hexmail.testkit.unavailable.UnavailableRevocations;

final class RecordingRevocationsTest implements RevocationsContract {
  @Override
  public Revocations empty() {
    return recoverable().port();
  }

  @Override
  public Revocations unavailable() {
    RecoverablePort<Revocations> recoverable = recoverable();
    recoverable.startOutage();
    return recoverable.port();
  }

  @Override
  public RecoverablePort<Revocations> recoverable() {
    UnavailableRevocations queue = new UnavailableRevocations(new InMemoryRevocations());
    return new RecoverablePort<>(
        new RecordingRevocations(queue, new Recorder()), queue::outOfOrder);
  }
}
