package archfixtures.clean.bootstrap;

import archfixtures.clean.adapter.left.LeftAdapter;
import archfixtures.clean.adapter.right.RightAdapter;
import archfixtures.clean.adapter.spare.SpareAdapter;
import archfixtures.clean.application.FindShape;
import archfixtures.clean.domain.port.Shapes;
import archfixtures.clean.kit.open.Open;
import archfixtures.cli.Cli;

/// The wiring.
final class Main {
  private Main() {}

  static String run(boolean spare) {
    Cli.touch();
    Open.touch();
    Shapes shapes =
        spare ? SpareAdapter.open() : LeftAdapter.open(new LeftAdapter.Settings("clean"));
    return new RightAdapter(new FindShape(shapes)).answer("circle");
  }
}
