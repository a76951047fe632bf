package archfixtures.entryonly.bootstrap;

import archfixtures.entryonly.adapter.left.LeftAdapter;

/// Uses the entry type and what is nested in it, as it may.
final class Wiring {
  String run() {
    return LeftAdapter.start(new LeftAdapter.Settings());
  }
}
