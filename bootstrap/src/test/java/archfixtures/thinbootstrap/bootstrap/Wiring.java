package archfixtures.thinbootstrap.bootstrap;

import archfixtures.cli.Cli;
import archfixtures.thinbootstrap.adapter.left.LeftAdapter;
import archfixtures.thinbootstrap.kit.Kit;
import archfixtures.thinbootstrap.kit.open.Open;

/// Four calls, of which one leaks.
final class Wiring {
  String run() {
    Cli.touch();
    Open.touch();
    Kit.touch();
    return LeftAdapter.start(new LeftAdapter.Settings());
  }
}
