package hexmail.adapter.persistence.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Files that only this user can read and write, on file systems with POSIX permissions.
public final class PrivateFiles {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private static final Set<PosixFilePermission> OWNER_READ_WRITE =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private PrivateFiles() {}

  /// Creates the folder of `file` if it is missing.
  public static void createFolder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || Files.isDirectory(folder)) {
      return;
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException failure) {
      throw new StartupFailure(
          folder + " cannot be made: make it, or let this user do so", failure);
    }
  }

  /// Refuses a place where `file`, which is missing, cannot be created with its folders.
  public static void checkCreatable(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || Files.isDirectory(folder)) {
      if (folder == null || !Files.isWritable(folder)) {
        throw new StartupFailure(file + " cannot be made: let this user write to its folder");
      }
      return;
    }
    @Nullable Path existing = folder;
    while (existing != null && !Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
      existing = existing.getParent();
    }
    if (existing == null || !Files.isDirectory(existing) || !Files.isWritable(existing)) {
      throw new StartupFailure(folder + " cannot be made: make it, or let this user do so");
    }
  }

  /// Creates `file`, empty, with mode 0600. Fails when it exists.
  public static void create(Path file) throws IOException {
    Files.createFile(file, mode(file));
  }

  /// Opens `file` for writing, and creates it with mode 0600 if it is missing.
  public static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), mode(file));
  }

  /// Replaces `file` atomically, with mode 0600: after a crash it has either its old or its new
  /// content.
  public static void replace(Path file, byte[] content) throws IOException {
    Path target = file.toAbsolutePath();
    Path fresh = target.resolveSibling(target.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    create(fresh);
    try {
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        ByteBuffer remaining = ByteBuffer.wrap(content);
        while (remaining.hasRemaining()) {
          channel.write(remaining);
        }
        channel.force(true);
      }
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static FileAttribute<?>[] mode(Path file) throws IOException {
    return hasPosixPermissions(file)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_READ_WRITE)}
        : new FileAttribute<?>[0];
  }

  /// Whether a user other than its owner has any permission on `file`.
  public static boolean isAccessibleToOthers(Path file) throws IOException {
    return hasPosixPermissions(file)
        && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file));
  }

  private static boolean hasPosixPermissions(Path file) throws IOException {
    Path existing = Files.exists(file) ? file : file.toAbsolutePath().getParent();
    return existing != null
        && Files.getFileStore(existing).supportsFileAttributeView(PosixFileAttributeView.class);
  }
}
