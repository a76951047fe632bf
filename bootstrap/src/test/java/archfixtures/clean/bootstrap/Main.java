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

/// Wiring, which may read the time and sleep.
final class Main {
  @Cli.Mark @Nullable String option;

  static String run(boolean spare) {
    Cli.touch();
    Open.touch();
    Shapes shapes =
        spare
            ? SpareAdapter.open()
            : LeftAdapter.open(new LeftAdapter.Settings("clean", new Password("secret")));
    return new RightAdapter(new FindShape(shapes)).answer("circle");
  }

  static Instant later() throws InterruptedException {
    Thread.sleep(1);
    return Instant.now();
  }
}
