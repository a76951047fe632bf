package archfixtures.contractsrun.kit;

import archfixtures.contractsrun.domain.port.Shapes;

/// Named by a test of the contract, not constructed.
public final class MentionedShapes implements Shapes {
  @Override
  public String find() {
    return "MentionedShapes";
  }
}
