package archfixtures.hiddenbootstrap.kit;

import archfixtures.hiddenbootstrap.bootstrap.wire.Wiring;

/// Companions are under the rule as well.
final class Kit {
  void run() {
    Wiring.touch();
  }
}
