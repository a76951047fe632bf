package hexmail.bootstrap.harness;

import hexmail.emulator.LocalGoogle;
import hexmail.emulator.LocalGoogleSettings;
import hexmail.emulator.mail.MailSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;

/// Starts the local Google on a free port.
public final class LocalGoogles {
  private static final String SIGN_INS = "oauth.db";

  /// The state of sign-ins of a local Google that was never used, with its signing key. To make a
  /// key takes longer than all else of a start.
  private static final Path UNUSED = unused();

  private LocalGoogles() {}

  /// Starts one with its data in a folder.
  ///
  /// @param data the folder
  /// @param mail the mail of the first account
  public static LocalGoogle start(Path data, Clock clock, MailSource mail) {
    try {
      if (!Files.exists(data.resolve(SIGN_INS))) {
        Files.createDirectories(data);
        Files.copy(UNUSED, data.resolve(SIGN_INS));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return started(data, clock, mail);
  }

  private static Path unused() {
    try (TemporaryFolder folder = new TemporaryFolder()) {
      Path data = folder.resolve("google");
      started(data, Clock.systemUTC(), new MailSource.Sample(0)).close();
      Path copy = Files.createTempFile("hexmail", ".db");
      copy.toFile().deleteOnExit();
      return Files.move(data.resolve(SIGN_INS), copy, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static LocalGoogle started(Path data, Clock clock, MailSource mail) {
    return LocalGoogle.start(new LocalGoogleSettings(0, data, clock, new SecureRandom(), mail));
  }
}
