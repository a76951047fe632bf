package archfixtures.puredomain.domain;

import java.io.File;
import java.sql.Timestamp;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/// What `java..` or `java.util..` would let in.
final class PlatformLeaks {
  @Nullable Timestamp database;
  @Nullable Level logging;
  @Nullable AtomicLong concurrency;
  @Nullable File files;
}
