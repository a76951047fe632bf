package hexmail.emulator.mbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.emulator.mbox.IncomingMessage.FileTimes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The files to import: mbox files, `.eml` files, and those of folders and the folders in them,
/// such as an unpacked Takeout, in the order of their names.
public final class MailFiles {
  private static final String EML = ".eml";

  private final List<Path> files;

  private MailFiles(List<Path> files) {
    this.files = files;
  }

  /// Finds the files. Throws `NoSuchFileException` with the path for a file that does not exist and
  /// for a folder without `.eml` and mbox files.
  public static MailFiles find(List<Path> named) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : named) {
      if (Files.isDirectory(path)) {
        files.addAll(mailFilesOf(path));
      } else if (Files.isRegularFile(path) && Files.isReadable(path)) {
        files.add(path);
      } else {
        throw new NoSuchFileException(path.toString(), null, "no such file, or it cannot be read");
      }
    }
    return new MailFiles(List.copyOf(files));
  }

  private static List<Path> mailFilesOf(Path folder) throws IOException {
    try (Stream<Path> entries = Files.walk(folder)) {
      List<Path> found =
          entries
              .filter(file -> isEml(file) || isMbox(file))
              .filter(Files::isRegularFile)
              .sorted()
              .toList();
      if (found.isEmpty()) {
        throw new NoSuchFileException(
            folder.toString(), null, "no .eml and no .mbox file in this folder");
      }
      return found;
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    }
  }

  /// Apple's Mail exports a folder `Name.mbox` with a file `mbox`.
  private static boolean isMbox(Path file) {
    String name = lowerCaseName(file);
    return name.endsWith(".mbox") || name.equals("mbox");
  }

  private static boolean isEml(Path file) {
    return lowerCaseName(file).endsWith(EML);
  }

  private static String lowerCaseName(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }

  /// Passes every message to `sink`, in the order of the files and of their messages.
  public void read(Consumer<IncomingMessage> sink) throws IOException {
    for (Path file : files) {
      Instant changed = Files.getLastModifiedTime(file).toInstant();
      try (InputStream bytes = MailFileStream.open(file)) {
        if (isEml(file)) {
          byte[] raw = bytes.readNBytes(MboxReader.LARGEST);
          FileTimes times = new FileTimes(null, changed);
          sink.accept(IncomingMessage.ofFile(raw, times, bytes.read() >= 0));
        } else {
          MboxReader.read(bytes, changed, sink);
        }
      }
    }
  }

  /// A hash of paths, sizes and times: cheap, and different after every change of a file.
  public String stamp() throws IOException {
    MessageDigest digest = sha256();
    for (Path file : files) {
      String line =
          file.toAbsolutePath()
              + "\n"
              + Files.size(file)
              + "\n"
              + Files.getLastModifiedTime(file)
              + "\n";
      digest.update(line.getBytes(UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /// A hash of the content, whatever the path.
  public String fingerprint() throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[1 << 16];
    for (Path file : files) {
      digest.update(((isEml(file) ? "eml " : "mbox ") + Files.size(file) + "\n").getBytes(UTF_8));
      try (InputStream bytes = Files.newInputStream(file)) {
        for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
          digest.update(buffer, 0, read);
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
