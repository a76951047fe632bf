package hexmail.emulator.mbox;

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
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private MailFileStream() {}

  static InputStream open(Path file) throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
    bytes.mark(LOOKED_AT);
    byte[] beginning = bytes.readNBytes(LOOKED_AT);
    bytes.reset();
    if (startsWithMark(beginning)) {
      bytes.skipNBytes(MARK.length);
    }
    return contains(beginning, '\r') && !contains(beginning, '\n') ? new LineFeeds(bytes) : bytes;
  }

  private static boolean startsWithMark(byte[] bytes) {
    return bytes.length >= MARK.length
        && bytes[0] == MARK[0]
        && bytes[1] == MARK[1]
        && bytes[2] == MARK[2];
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
