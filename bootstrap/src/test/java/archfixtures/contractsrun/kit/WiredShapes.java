package archfixtures.contractsrun.kit;

import archfixtures.contractsrun.domain.port.Shapes;

/// Constructed by main code that no adapter is.
public final class WiredShapes implements Shapes {
  @Override
  public String find() {
    return "WiredShapes";
  }
}
