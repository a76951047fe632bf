package archfixtures.contractedports.kit.contract;

import archfixtures.contractedports.domain.port.Misnamed;

/// Under the wrong name.
public interface MisnamedClauses {
  Misnamed empty();
}
