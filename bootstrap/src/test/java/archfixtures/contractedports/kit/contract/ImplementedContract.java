package archfixtures.contractedports.kit.contract;

import archfixtures.contractedports.domain.port.Implemented;

/// A class, which no test can implement beside others.
public abstract class ImplementedContract {
  abstract Implemented empty();
}
