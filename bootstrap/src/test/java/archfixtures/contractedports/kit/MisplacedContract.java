package archfixtures.contractedports.kit;

import archfixtures.contractedports.domain.port.Misplaced;

/// In the wrong place.
public interface MisplacedContract {
  Misplaced empty();
}
