package archfixtures.closedsecrets.domain.secret;

import java.io.Serializable;

/// Can be extended, stored and printed.
class Loose implements Serializable {
  String reveal() {
    return "";
  }
}
