package archfixtures.contractedports.kit.contract;

import archfixtures.contractedports.domain.port.Kept;

/// As it should be.
public interface KeptContract {
  Kept empty();
}
