package hexmail.emulator.mbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Reads the lines of a stream, very long ones in pieces, with one piece of lookahead. A line ends
/// after LF.
final class LineReader {
  private static final int LONGEST = 64 * 1024;

  private final InputStream source;
  private final byte[] buffer = new byte[LONGEST];
  private int position;
  private int limit;
  private boolean atLineStart = true;
  private @Nullable LinePiece next;

  LineReader(InputStream source) throws IOException {
    this.source = source;
    this.next = read();
  }

  /// A line, or a part of a long line.
  static final class LinePiece {
    private final byte[] bytes;
    private final boolean startsLine;

    LinePiece(byte[] bytes, boolean startsLine) {
      this.bytes = bytes;
      this.startsLine = startsLine;
    }

    byte[] bytes() {
      return bytes;
    }

    boolean startsLine() {
      return startsLine;
    }

    boolean isBlankLine() {
      return startsLine
          && (bytes.length == 1
              ? bytes[0] == '\n'
              : bytes.length == 2 && bytes[0] == '\r' && bytes[1] == '\n');
    }
  }

  /// Takes the next piece; null at the end.
  @Nullable LinePiece take() throws IOException {
    LinePiece taken = next;
    next = taken == null ? null : read();
    return taken;
  }

  /// The piece that `take` will return.
  @Nullable LinePiece peek() {
    return next;
  }

  private @Nullable LinePiece read() throws IOException {
    if (!hasWholeLine()) {
      fill();
    }
    if (position == limit) {
      return null;
    }
    int end = position;
    while (end < limit && buffer[end] != '\n') {
      end++;
    }
    boolean whole = end < limit;
    LinePiece piece =
        new LinePiece(Arrays.copyOfRange(buffer, position, whole ? end + 1 : end), atLineStart);
    position = whole ? end + 1 : end;
    atLineStart = whole;
    return piece;
  }

  private boolean hasWholeLine() {
    for (int i = position; i < limit; i++) {
      if (buffer[i] == '\n') {
        return true;
      }
    }
    return false;
  }

  private void fill() throws IOException {
    System.arraycopy(buffer, position, buffer, 0, limit - position);
    limit -= position;
    position = 0;
    limit += source.readNBytes(buffer, limit, LONGEST - limit);
  }
}
