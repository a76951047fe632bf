package archfixtures.contractsrun.kit.contract;

import archfixtures.contractsrun.domain.port.Shapes;

/// The contract of a port.
public interface ShapesContract {
  Shapes empty();
}
