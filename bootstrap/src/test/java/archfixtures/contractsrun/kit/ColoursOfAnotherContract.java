package archfixtures.contractsrun.kit;

import archfixtures.contractsrun.domain.port.Colours;

/// Constructed by a test of another contract.
public final class ColoursOfAnotherContract implements Colours {
  @Override
  public String find() {
    return "ColoursOfAnotherContract";
  }
}
