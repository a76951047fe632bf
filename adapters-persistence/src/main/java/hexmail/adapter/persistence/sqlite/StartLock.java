package hexmail.adapter.persistence.sqlite;

import hexmail.adapter.persistence.database.PrivateFiles;
import hexmail.adapter.persistence.database.StartupFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Serializes starts on one database file, across all processes of the machine. The operating
/// system releases the lock of a process that dies.
final class StartLock {
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final int MAX_ATTEMPTS = 600;

  private StartLock() {}

  /// Runs `start` while holding the lock on `file`, which is created when missing and never
  /// deleted.
  static <T> T hold(Path file, Supplier<T> start) {
    try (FileChannel channel = PrivateFiles.open(file);
        FileLock lock = acquire(channel)) {
      if (lock == null) {
        throw new StartupFailure(
            "Another start holds " + file + ": wait for it, or end that process");
      }
      return start.get();
    } catch (IOException failure) {
      throw new StartupFailure(
          file + " cannot be locked: let this user write to its folder", failure);
    }
  }

  private static @Nullable FileLock acquire(FileChannel channel) throws IOException {
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      FileLock lock = tryLock(channel);
      if (lock != null) {
        return lock;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return null;
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldInThisProcess) {
      return null;
    }
  }
}
