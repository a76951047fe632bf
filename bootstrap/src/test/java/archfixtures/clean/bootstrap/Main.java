package archfixtures.clean.bootstrap;

import archfixtures.clean.adapter.left.LeftAdapter;
import archfixtures.clean.adapter.right.RightAdapter;
import archfixtures.clean.adapter.spare.SpareAdapter;
import archfixtures.clean.application.FindShape;
import archfixtures.clean.domain.port.Shapes;
import archfixtures.clean.domain.secret.Password;
import archfixtures.clean.kit.open.Open;
import archfixtures.cli.Cli;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The wiring, which may look around, print and end.
final class Main {
  @Cli.Mark @Nullable String option;

  private Main() {}

  static String run(boolean spare) {
    Cli.touch();
    Open.touch();
    Shapes shapes =
        spare
            ? SpareAdapter.open()
            : LeftAdapter.open(new LeftAdapter.Settings("clean", new Password("secret")));
    return new RightAdapter(new FindShape(shapes)).answer("circle");
  }

  static void end() throws InterruptedException {
    System.out.println(Instant.now());
    Thread.sleep(1);
    System.exit(0);
  }
}
