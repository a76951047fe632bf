package archfixtures.contractsrun.kit;

import archfixtures.contractsrun.domain.port.Shapes;

/// Constructed by nobody.
public final class ForgottenShapes implements Shapes {
  @Override
  public String find() {
    return "ForgottenShapes";
  }
}
