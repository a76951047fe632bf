package hexmail.adapter.persistence;

import hexmail.adapter.persistence.PersistenceAdapter.Unusable;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// What a database URL names.
sealed interface DatabaseLocation {
  /// An SQLite database in a file.
  record InFile(Path path) implements DatabaseLocation {}

  /// An SQLite database that ends with the process.
  record Memory() implements DatabaseLocation {}

  /// Reads a JDBC URL. Messages never show it: it may hold a password.
  static DatabaseLocation parse(String url) {
    if (url.startsWith("jdbc:postgresql:")) {
      throw new Unusable("PostgreSQL is not supported yet: use jdbc:sqlite:PATH as database URL");
    }
    if (!url.startsWith("jdbc:sqlite:")) {
      throw new Unusable("The database URL has an unknown form: use jdbc:sqlite:PATH");
    }
    String place = url.substring("jdbc:sqlite:".length());
    if (place.equals(":memory:")) {
      return new Memory();
    }
    if (place.isBlank() || place.startsWith(":") || place.startsWith("file:")) {
      throw new Unusable("The database URL names no file: use jdbc:sqlite:PATH");
    }
    if (place.contains("?")) {
      throw new Unusable("The database URL takes no parameters: use jdbc:sqlite:PATH");
    }
    try {
      return new InFile(Path.of(place).toAbsolutePath());
    } catch (InvalidPathException invalid) {
      throw new Unusable("The database URL names no possible file: use jdbc:sqlite:PATH", invalid);
    }
  }
}
