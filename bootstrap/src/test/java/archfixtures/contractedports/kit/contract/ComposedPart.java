package archfixtures.contractedports.kit.contract;

import archfixtures.contractedports.domain.port.Composed;

/// Speaks of the port for the whole.
public interface ComposedPart {
  Composed empty();
}
