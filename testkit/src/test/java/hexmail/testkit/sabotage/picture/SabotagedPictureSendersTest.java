package hexmail.testkit.sabotage.picture;

import hexmail.domain.port.PictureSenders;
import hexmail.testkit.contract.PictureSendersContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.memory.InMemoryDatabase;
import hexmail.testkit.memory.InMemoryPictureSenders;
import java.util.function.UnaryOperator;

final class SabotagedPictureSendersTest implements PictureSendersContract {
  static final ScopedValue<UnaryOperator<PictureSenders>> SABOTAGE = ScopedValue.newInstance();

  private final UnaryOperator<PictureSenders> sabotage = SABOTAGE.orElse(UnaryOperator.identity());

  @Override
  public PictureSenders withRoomFor(int senders) {
    return sabotage.apply(new InMemoryPictureSenders(new InMemoryDatabase(), senders));
  }

  @Override
  public RecoverablePort<PictureSenders> recoverable() {
    return RecoverablePort.of(PictureSenders.class, new InMemoryPictureSenders()).map(sabotage);
  }
}
