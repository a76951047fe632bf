package archfixtures.contractsrun.kit;

import archfixtures.contractsrun.domain.port.Shapes;

/// Run, constructed through a reference.
public final class ReferencedShapes implements Shapes {
  @Override
  public String find() {
    return "ReferencedShapes";
  }
}
