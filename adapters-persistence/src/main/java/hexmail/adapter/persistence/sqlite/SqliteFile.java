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
  private boolean created;

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
    Path unfinished = sibling(".new");
    try {
      remove(unfinished);
      try {
        PrivateFiles.create(unfinished);
        creator.accept(unfinished);
        Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
        created = true;
      } finally {
        remove(unfinished);
      }
    } catch (IOException failure) {
      throw new StartupFailure(
          path + " cannot be made: let this user write to its folder", failure);
    }
  }

  /// Removes the database if this start has created it. The caller holds the start lock, so that no
  /// other start knows it.
  public void removeIfNew() {
    try {
      if (created) {
        remove(path);
      }
    } catch (IOException failure) {
      throw new StartupFailure(path + " is new and cannot be removed: remove it", failure);
    }
  }

  private static void remove(Path database) throws IOException {
    for (String part : new String[] {"", "-wal", "-shm", "-journal"}) {
      Files.deleteIfExists(database.resolveSibling(database.getFileName() + part));
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
