package hexmail.emulator.mbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Opens a file of mail as its messages would be without what an editor or an old system added: a
/// byte order mark at the beginning, and CR as the only line end.
final class MailFileStream {
  private static final int LOOKED_AT = 64 * 1024;

  /// The byte order mark of UTF-8, as Latin 1.
  private static final String MARK = "\u00EF\u00BB\u00BF";

  private MailFileStream() {}

  static InputStream open(Path file) throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
    bytes.mark(LOOKED_AT);
    byte[] beginning = bytes.readNBytes(LOOKED_AT);
    bytes.reset();
    if (startsWithMark(beginning)) {
      bytes.skipNBytes(MARK.length());
    }
    return contains(beginning, '\r') && !contains(beginning, '\n') ? new LineFeeds(bytes) : bytes;
  }

  private static boolean startsWithMark(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, MARK.length()), ISO_8859_1).equals(MARK);
  }

  private static boolean contains(byte[] bytes, char wanted) {
    for (byte one : bytes) {
      if (one == wanted) {
        return true;
      }
    }
    return false;
  }

  /// Turns each CR into LF.
  private static final class LineFeeds extends FilterInputStream {
    LineFeeds(InputStream bytes) {
      super(bytes);
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      return next == '\r' ? '\n' : next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      for (int i = offset; i < offset + read; i++) {
        target[i] = target[i] == '\r' ? (byte) '\n' : target[i];
      }
      return read;
    }
  }
}
