package hexmail.testkit.memory;

import hexmail.testkit.contract.AuthorizationServerContract;
import hexmail.testkit.contract.authorization.AuthorizationWorld;

final class InMemoryAuthorizationServerContractTest implements AuthorizationServerContract {
  @Override
  public AuthorizationWorld world() {
    return new InMemoryAuthorizationWorld();
  }
}
