package hexmail.adapter.persistence.sqlite;

import hexmail.adapter.persistence.database.StartupFailure;
import hexmail.adapter.persistence.file.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The file of an SQLite database.
public final class SqliteFile {
  private final Path path;

  private SqliteFile(Path path) {
    this.path = path;
  }

  /// The file at `path`, in a folder that is made when it is missing.
  public static SqliteFile at(Path path) {
    PrivateFiles.createFolder(path);
    return new SqliteFile(path);
  }

  Path path() {
    return path;
  }

  /// The file with the same name and `ending` after it.
  public Path sibling(String ending) {
    return path.resolveSibling(path.getFileName() + ending);
  }

  /// Makes the database elsewhere and moves it to its place when it is whole. So a file that is
  /// empty or cut short was never made by us, and is never taken for a new one.
  void createIfMissing(Consumer<Path> maker) {
    if (Files.exists(path)) {
      return;
    }
    if (Files.exists(sibling("-wal"))) {
      throw new StartupFailure(
          path + " is missing, but its log is there: restore both from a backup");
    }
    Path unfinished = sibling(".new");
    try {
      for (String part : new String[] {"", "-wal", "-shm", "-journal"}) {
        Files.deleteIfExists(path.resolveSibling(unfinished.getFileName() + part));
      }
      PrivateFiles.create(unfinished);
      maker.accept(unfinished);
      Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      throw new StartupFailure(
          path + " cannot be made: let this user write to its folder", failure);
    }
  }

  void check() {
    try {
      if (!Files.isRegularFile(path)) {
        throw new StartupFailure(path + " is not a file: name one in the database URL");
      }
      if (Files.size(path) == 0) {
        throw new StartupFailure(path + " is empty: restore a backup, or remove it to begin anew");
      }
    } catch (IOException failure) {
      throw new StartupFailure(path + " cannot be read: let this user read and write it", failure);
    }
  }

  /// Tells whether the file that is there now is still there when asked.
  Supplier<Boolean> watch() {
    Object now = identity();
    return () -> Objects.equals(now, identity());
  }

  private @Nullable Object identity() {
    try {
      Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
      // Not every file system tells files apart.
      return key == null ? path : key;
    } catch (IOException gone) {
      return null;
    }
  }
}
