package hexmail.testkit.recording;

import hexmail.testkit.contract.MessageReaderContract;
import hexmail.testkit.contract.reading.MessageReaderWorld;
import hexmail.testkit.memory.InMemoryMailWorld;
import hexmail.testkit.memory.InMemoryMailWorld.Dress;
import java.util.function.UnaryOperator;

final class RecordingMessageReaderTest implements MessageReaderContract {
  @Override
  public MessageReaderWorld world() {
    return new InMemoryMailWorld(
        new Dress(
            UnaryOperator.identity(),
            honest -> new RecordingMessageReader(honest, new Recorder())));
  }
}
