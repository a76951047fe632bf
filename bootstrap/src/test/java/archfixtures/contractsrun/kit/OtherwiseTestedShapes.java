package archfixtures.contractsrun.kit;

import archfixtures.contractsrun.domain.port.Shapes;

/// Constructed by a test that implements no contract.
public final class OtherwiseTestedShapes implements Shapes {
  @Override
  public String find() {
    return "OtherwiseTestedShapes";
  }
}
