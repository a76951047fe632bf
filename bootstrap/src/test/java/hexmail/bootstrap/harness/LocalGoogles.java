package hexmail.bootstrap.harness;

import hexmail.emulator.LocalGoogle;
import hexmail.emulator.LocalGoogleSettings;
import hexmail.emulator.mail.MailSource;
import hexmail.emulator.tls.TlsPort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

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

  /// Makes HTTP clients that trust the certificate of `tls`: they trust for ever what the process
  /// trusts when they are made.
  static <T> T trusting(TlsPort tls, Supplier<T> clients) {
    try {
      SSLContext usual = SSLContext.getDefault();
      SSLContext.setDefault(tls.trust());
      try {
        return clients.get();
      } finally {
        SSLContext.setDefault(usual);
      }
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
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
