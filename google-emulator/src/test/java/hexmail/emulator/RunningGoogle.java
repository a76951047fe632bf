package hexmail.emulator;

import hexmail.emulator.mail.MailSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A local Google with ten messages, its clock and a browser. As an extension it starts with a
/// fresh data folder before each test and stops after it.
public final class RunningGoogle implements AutoCloseable, BeforeEachCallback, AfterEachCallback {
  private static final String SIGN_INS = "oauth.db";

  /// The data folder of a local Google that was never used. A signing key takes longer to make than
  /// all else of a start, so that all have its key.
  private static final Path UNUSED = unused();

  private final TickingClock clock = new TickingClock();
  private final BrowserClient browser = new BrowserClient(this::google);
  private @Nullable LocalGoogle google;
  private @Nullable Path data;

  /// A local Google that keeps its data in a folder of the caller.
  public static RunningGoogle in(Path data) {
    RunningGoogle running = new RunningGoogle();
    running.start(data);
    return running;
  }

  private void start(Path folder) {
    google = start(folder, clock, 10);
  }

  private static LocalGoogle start(Path folder, Clock clock, int messages) {
    return LocalGoogle.start(
        new LocalGoogleSettings(
            0, folder, clock, new SecureRandom(), new MailSource.Sample(messages)));
  }

  private static Path unused() {
    try {
      Path folder = Files.createTempDirectory("google");
      start(folder, Clock.systemUTC(), 0).close();
      try (Stream<Path> files = Files.list(folder)) {
        files.forEach(file -> file.toFile().deleteOnExit());
      }
      return folder;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    data = Files.createTempDirectory("google");
    Files.copy(UNUSED.resolve(SIGN_INS), data.resolve(SIGN_INS));
    start(data);
  }

  /// Stops the local Google and starts it again on the same data folder.
  public void restart() {
    google().close();
    start(Objects.requireNonNull(data));
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    close();
    try (Stream<Path> files = Files.walk(Objects.requireNonNull(data))) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    }
  }

  public TickingClock clock() {
    return clock;
  }

  public LocalGoogle google() {
    return Objects.requireNonNull(google);
  }

  public BrowserClient browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    google().close();
  }
}
