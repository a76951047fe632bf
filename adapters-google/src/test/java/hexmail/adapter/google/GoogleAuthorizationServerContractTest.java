package hexmail.adapter.google;

import hexmail.adapter.google.fixture.LocalGoogleExtension;
import hexmail.testkit.contract.AuthorizationServerContract;
import hexmail.testkit.contract.authorization.AuthorizationWorld;
import org.junit.jupiter.api.extension.RegisterExtension;

final class GoogleAuthorizationServerContractTest implements AuthorizationServerContract {
  @RegisterExtension static final LocalGoogleExtension WORLDS = new LocalGoogleExtension();

  @Override
  public AuthorizationWorld world() {
    return WORLDS.authorization();
  }
}
