package hexmail.testkit.recording;

import hexmail.domain.port.Revocations;
import hexmail.testkit.contract.RevocationsContract;
import hexmail.testkit.contract.scene.Breakable;
import hexmail.testkit.memory.InMemoryRevocations;
import hexmail.testkit.unavailable.UnavailableRevocations;

final class RecordingRevocationsTest implements RevocationsContract {
  @Override
  public Revocations empty() {
    return breakable().port();
  }

  @Override
  public Revocations outOfOrder() {
    Breakable<Revocations> breakable = breakable();
    breakable.breakDown();
    return breakable.port();
  }

  @Override
  public Breakable<Revocations> breakable() {
    UnavailableRevocations queue = new UnavailableRevocations(new InMemoryRevocations());
    return new Breakable<>(new RecordingRevocations(queue, new Recorder()), queue::outOfOrder);
  }
}
