package archfixtures.pureapplication.application;

import java.sql.Timestamp;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/// What `java..` or `java.util..` would let in.
final class PlatformLeaks {
  @Nullable Timestamp database;
  @Nullable Level logging;
}
