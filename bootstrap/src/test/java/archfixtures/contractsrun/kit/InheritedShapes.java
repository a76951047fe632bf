package archfixtures.contractsrun.kit;

import archfixtures.contractsrun.domain.port.Shapes;

/// Run, constructed by the superclass of a test.
public final class InheritedShapes implements Shapes {
  @Override
  public String find() {
    return "InheritedShapes";
  }
}
