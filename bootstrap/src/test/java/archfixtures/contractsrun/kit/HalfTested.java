package archfixtures.contractsrun.kit;

import archfixtures.contractsrun.domain.port.Colours;
import archfixtures.contractsrun.domain.port.Shapes;

/// Behind two ports, and run for one of them.
public final class HalfTested implements Shapes, Colours {
  @Override
  public String find() {
    return "HalfTested";
  }
}
