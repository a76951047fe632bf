package archfixtures.contractsrun.kit;

import archfixtures.contractsrun.domain.port.Shapes;

/// Main code between a test and what it runs.
public final class Wiring {
  private Wiring() {}

  public static Shapes shapes() {
    return new WiredShapes();
  }
}
