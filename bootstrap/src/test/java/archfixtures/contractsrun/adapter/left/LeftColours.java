package archfixtures.contractsrun.adapter.left;

import archfixtures.contractsrun.domain.port.Colours;

/// What its adapter does not build.
public final class LeftColours implements Colours {
  @Override
  public String find() {
    return "LeftColours";
  }
}
