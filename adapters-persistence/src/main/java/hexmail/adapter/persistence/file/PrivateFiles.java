package hexmail.adapter.persistence.file;

import hexmail.adapter.persistence.database.StartupFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/// Files and folders for this user alone, where the file system knows users (POSIX).
public final class PrivateFiles {
  private static final Set<PosixFilePermission> OURS =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private static final Set<PosixFilePermission> MODE =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private PrivateFiles() {}

  /// Makes the folder that `file` is to stand in, if it is missing.
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

  /// Makes `file`, empty, with mode 0600; fails when it exists.
  public static void create(Path file) throws IOException {
    Files.createFile(file, mode(file));
  }

  /// Puts `content` into `file`, with mode 0600: after a crash it holds all of it, or what it held
  /// before.
  public static void put(Path file, byte[] content) throws IOException {
    Path target = file.toAbsolutePath();
    Path fresh = target.resolveSibling(target.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    create(fresh);
    try {
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        ByteBuffer left = ByteBuffer.wrap(content);
        while (left.hasRemaining()) {
          channel.write(left);
        }
        channel.force(true);
      }
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /// What a file made at `file` has to be given.
  static FileAttribute<?>[] mode(Path file) throws IOException {
    return knowsUsers(file)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(MODE)}
        : new FileAttribute<?>[0];
  }

  /// Whether anybody but its owner may do anything with `file`.
  public static boolean isOpenToOthers(Path file) throws IOException {
    return knowsUsers(file) && !OURS.containsAll(Files.getPosixFilePermissions(file));
  }

  private static boolean knowsUsers(Path file) throws IOException {
    Path there = Files.exists(file) ? file : file.toAbsolutePath().getParent();
    return there != null
        && Files.getFileStore(there).supportsFileAttributeView(PosixFileAttributeView.class);
  }
}
