package hexmail.adapter.persistence.sqlite;

import hexmail.adapter.persistence.database.PrivateFiles;
import hexmail.adapter.persistence.database.StartupFailure;
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

  /// The file at `path`. Creates its folder if it is missing.
  public static SqliteFile at(Path path) {
    PrivateFiles.createFolder(path);
    return new SqliteFile(path);
  }

  Path path() {
    return path;
  }

  /// Runs `start` while no other start, of any process of this machine, works on the database.
  public <T> T withStartLock(Supplier<T> start) {
    return StartLock.hold(sibling(".lock"), start);
  }

  /// The file whose name is that of the database followed by `ending`.
  private Path sibling(String ending) {
    return path.resolveSibling(path.getFileName() + ending);
  }

  /// Creates the database under another name and renames it when it is complete. So an empty or
  /// truncated file is never one that Hexmail has just created.
  void createIfMissing(Consumer<Path> creator) {
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
      creator.accept(unfinished);
      Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      throw new StartupFailure(
          path + " cannot be made: let this user write to its folder", failure);
    }
  }

  void checkNotEmpty() {
    try {
      if (!Files.isRegularFile(path)) {
        throw new StartupFailure(path + " is not a file: name one in the database URL");
      }
      if (Files.size(path) == 0) {
        throw new StartupFailure(
            path + " is empty: restore a backup, or remove it to create a new one");
      }
    } catch (IOException failure) {
      throw new StartupFailure(path + " cannot be read: let this user read and write it", failure);
    }
  }

  /// Returns a check whether the present file still exists and was not replaced.
  Supplier<Boolean> presence() {
    Object present = identity();
    return () -> Objects.equals(present, identity());
  }

  private @Nullable Object identity() {
    try {
      Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
      // Not every file system has file keys.
      return key == null ? path : key;
    } catch (IOException gone) {
      return null;
    }
  }
}
