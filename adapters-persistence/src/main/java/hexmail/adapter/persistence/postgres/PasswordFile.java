package hexmail.adapter.persistence.postgres;

import hexmail.adapter.persistence.database.PrivateFiles;
import hexmail.adapter.persistence.database.StartupFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The file that holds only the password of the database user.
final class PasswordFile {
  private PasswordFile() {}

  /// The password, without the line break after it.
  static String read(Path file) {
    // To read a pipe would never end.
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new StartupFailure(
          file + " is not a file: name the one with the database user's password");
    }
    try {
      if (PrivateFiles.isAccessibleToOthers(file)) {
        throw new StartupFailure(file + " can be used by others: chmod 600 it");
      }
      String password = Files.readString(file).stripTrailing();
      if (password.isEmpty()) {
        throw new StartupFailure(file + " holds no password: write the database user's into it");
      }
      return password;
    } catch (IOException _) {
      // Without the cause: that of a wrong encoding may quote the file.
      throw new StartupFailure(
          file + " cannot be read: write the database user's password into it");
    }
  }
}
