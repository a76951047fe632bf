package archfixtures.contractsrun.kit.contract;

import archfixtures.contractsrun.domain.port.Colours;

/// The contract of a port.
public interface ColoursContract {
  Colours empty();
}
