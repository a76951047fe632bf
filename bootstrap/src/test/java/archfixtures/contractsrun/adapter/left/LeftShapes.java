package archfixtures.contractsrun.adapter.left;

import archfixtures.contractsrun.domain.port.Shapes;

/// Run by way of its adapter.
public final class LeftShapes implements Shapes {
  @Override
  public String find() {
    return "LeftShapes";
  }
}
