package hexmail.adapter.persistence;

import hexmail.adapter.persistence.PersistenceAdapter.Login;
import hexmail.adapter.persistence.PersistenceAdapter.Settings;
import hexmail.adapter.persistence.database.StartupFailure;
import hexmail.adapter.persistence.postgres.PostgresUrl;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// The database that the settings name.
sealed interface DatabaseLocation {
  /// An SQLite database in a file.
  record InFile(Path path) implements DatabaseLocation {}

  /// An SQLite database in memory, which ends with the process.
  record Memory() implements DatabaseLocation {}

  /// A PostgreSQL database.
  record OnServer(PostgresUrl url, Login login) implements DatabaseLocation {}

  /// Parses the JDBC URL. Messages never show it, because it may hold a password.
  static DatabaseLocation of(Settings settings) {
    String url = settings.jdbcUrl();
    Login login = settings.login();
    if (url.startsWith("jdbc:postgresql:")) {
      PostgresUrl server = PostgresUrl.parse(url);
      if (login == null) {
        throw new StartupFailure("A PostgreSQL database needs a user: set the database user");
      }
      return new OnServer(server, login);
    }
    if (!url.startsWith("jdbc:sqlite:")) {
      throw new StartupFailure(
          "The database URL has an unknown form: use jdbc:sqlite:PATH or " + PostgresUrl.FORM);
    }
    if (login != null) {
      throw new StartupFailure(
          "An SQLite database has no users: remove the database user and its password file");
    }
    return sqlite(url.substring("jdbc:sqlite:".length()));
  }

  private static DatabaseLocation sqlite(String place) {
    if (place.equals(":memory:")) {
      return new Memory();
    }
    if (place.isBlank() || place.startsWith(":") || place.startsWith("file:")) {
      throw new StartupFailure("The database URL names no file: use jdbc:sqlite:PATH");
    }
    if (place.contains("?")) {
      throw new StartupFailure("The database URL takes no parameters: use jdbc:sqlite:PATH");
    }
    try {
      return new InFile(Path.of(place).toAbsolutePath());
    } catch (InvalidPathException invalid) {
      throw new StartupFailure(
          "The database URL names no possible file: use jdbc:sqlite:PATH", invalid);
    }
  }
}
