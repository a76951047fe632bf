package hexmail.testkit.unavailable;

import hexmail.testkit.contract.AuthorizationServerContract;
import hexmail.testkit.contract.authorization.AuthorizationWorld;
import hexmail.testkit.memory.InMemoryAuthorizationWorld;

final class UnavailableAuthorizationServerTest implements AuthorizationServerContract {
  @Override
  public AuthorizationWorld world() {
    return new InMemoryAuthorizationWorld(UnavailableAuthorizationServer::new);
  }
}
