package archfixtures.ownvendors.adapter.spare;

import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/// An adapter with an empty row in the table.
final class Logs {
  @Nullable Level logging;
}
