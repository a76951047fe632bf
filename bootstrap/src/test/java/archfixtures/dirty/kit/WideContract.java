package archfixtures.dirty.kit;

import archfixtures.dirty.domain.port.Ports;

/// A contract in the wrong package.
interface WideContract {
  Ports.Wide empty();
}
