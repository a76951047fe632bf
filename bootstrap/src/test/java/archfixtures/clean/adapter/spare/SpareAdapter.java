package archfixtures.clean.adapter.spare;

import archfixtures.clean.domain.port.Shapes;
import java.util.Optional;

/// A second driven adapter.
public final class SpareAdapter {
  public static Shapes open() {
    return _ -> Optional.empty();
  }
}
