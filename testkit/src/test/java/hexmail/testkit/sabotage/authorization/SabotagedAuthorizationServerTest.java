package hexmail.testkit.sabotage.authorization;

import hexmail.domain.port.AuthorizationServer;
import hexmail.testkit.contract.AuthorizationServerContract;
import hexmail.testkit.contract.authorization.AuthorizationWorld;
import hexmail.testkit.memory.InMemoryAuthorizationWorld;
import java.util.function.UnaryOperator;

final class SabotagedAuthorizationServerTest implements AuthorizationServerContract {
  static final ScopedValue<UnaryOperator<AuthorizationServer>> SABOTAGE = ScopedValue.newInstance();

  private final UnaryOperator<AuthorizationServer> sabotage =
      SABOTAGE.orElse(UnaryOperator.identity());

  @Override
  public AuthorizationWorld world() {
    return new InMemoryAuthorizationWorld(sabotage);
  }
}
