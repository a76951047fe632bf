package hexmail.bootstrap.outcome;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/// The threads of this process, virtual ones included.
///
/// @param folder to write to
record ThreadDump(Path folder) {
  private static final Pattern THREAD = Pattern.compile("\n(?=#)");
  // The calls of whoever waits for Google, wherever they are at the moment.
  private static final Pattern WAITING = Pattern.compile("\\bhexmail\\.adapter\\.google\\.");
  private static final int MAX_LOOKS = 500;

  /// How many of them are in a call to Google.
  int atGoogle() {
    Path file = folder.resolve("threads.txt");
    try {
      Files.deleteIfExists(file);
      ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
          .dumpThreads(file.toAbsolutePath().toString(), ThreadDumpFormat.TEXT_PLAIN);
      return (int)
          THREAD.splitAsStream(Files.readString(file)).filter(WAITING.asPredicate()).count();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Repeats until the number is as wanted; whether that happened.
  boolean comeTo(IntPredicate wanted) {
    for (int look = 0; look < MAX_LOOKS; look++) {
      if (wanted.test(atGoogle())) {
        return true;
      }
    }
    return false;
  }
}
