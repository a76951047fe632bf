package archfixtures.contractsrun.kit;

import archfixtures.contractsrun.domain.port.Shapes;

/// Run.
public final class RunShapes implements Shapes {
  @Override
  public String find() {
    return "RunShapes";
  }
}
