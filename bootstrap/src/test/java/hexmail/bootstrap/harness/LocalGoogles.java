package hexmail.bootstrap.harness;

import hexmail.emulator.LocalGoogle;
import hexmail.emulator.LocalGoogleSettings;
import hexmail.emulator.mail.MailSource;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

/// Starts the local Google on a free port.
public final class LocalGoogles {
  private LocalGoogles() {}

  /// Starts one with its data in a folder.
  ///
  /// @param data the folder
  /// @param mail the mail of the first account
  public static LocalGoogle start(Path data, Clock clock, MailSource mail) {
    return LocalGoogle.start(new LocalGoogleSettings(0, data, clock, new SecureRandom(), mail));
  }
}
