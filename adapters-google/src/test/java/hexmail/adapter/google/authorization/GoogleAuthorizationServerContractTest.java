package hexmail.adapter.google.authorization;

import hexmail.adapter.google.kit.LocalWorlds;
import hexmail.testkit.contract.AuthorizationServerContract;
import hexmail.testkit.contract.authorization.AuthorizationWorld;
import org.junit.jupiter.api.extension.RegisterExtension;

final class GoogleAuthorizationServerContractTest implements AuthorizationServerContract {
  @RegisterExtension static final LocalWorlds WORLDS = new LocalWorlds();

  @Override
  public AuthorizationWorld world() {
    return WORLDS.authorization();
  }
}
