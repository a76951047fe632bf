package hexmail.testkit.slow;

import hexmail.testkit.contract.AuthorizationServerContract;
import hexmail.testkit.contract.authorization.AuthorizationWorld;
import hexmail.testkit.memory.InMemoryAuthorizationWorld;

final class SlowAuthorizationServerTest implements AuthorizationServerContract {
  @Override
  public AuthorizationWorld world() {
    return new InMemoryAuthorizationWorld(
        server -> new SlowAuthorizationServer(server, Gate.opened()));
  }
}
