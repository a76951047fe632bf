package hexmail.testkit.recording;

import hexmail.testkit.contract.AuthorizationServerContract;
import hexmail.testkit.contract.authorization.AuthorizationWorld;
import hexmail.testkit.memory.InMemoryAuthorizationWorld;

final class RecordingAuthorizationServerTest implements AuthorizationServerContract {
  @Override
  public AuthorizationWorld world() {
    return new InMemoryAuthorizationWorld(
        server -> new RecordingAuthorizationServer(server, new Recorder()));
  }
}
