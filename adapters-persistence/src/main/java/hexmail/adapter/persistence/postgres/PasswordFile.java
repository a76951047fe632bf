package hexmail.adapter.persistence.postgres;

import hexmail.adapter.persistence.database.StartupFailure;
import hexmail.adapter.persistence.file.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The file that holds the password of the database user and nothing else.
final class PasswordFile {
  private PasswordFile() {}

  /// The password, without the line break after it.
  static String read(Path file) {
    try {
      if (PrivateFiles.isOpenToOthers(file)) {
        throw new StartupFailure(file + " can be used by others: chmod 600 it");
      }
      String password = Files.readString(file).stripTrailing();
      if (password.isEmpty()) {
        throw new StartupFailure(file + " holds no password: write the database user's into it");
      }
      return password;
    } catch (IOException _) {
      // The cause stays out: one of a wrong encoding may quote the file.
      throw new StartupFailure(
          file + " cannot be read: write the database user's password into it");
    }
  }
}
