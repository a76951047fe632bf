package hexmail.emulator.mbox;

import hexmail.emulator.mbox.IncomingMessage.FileTimes;
import hexmail.emulator.mbox.LineReader.LinePiece;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads an mbox file message by message. A message begins at a `From ` line at the start of the
/// file or after a blank line. Thunderbird leaves the blank line out, so that a `From ` line with a
/// time begins a message after any line if a header field follows. `>From ` in a body loses one
/// `>`. Text before the first `From ` line is a message of its own. `Content-Length` is not used:
/// programs that change a message leave it as it was (RFC 4155, appendix A, does not have it).
final class MboxReader {
  /// Gmail accepts at most 50 MB; the rest of a larger message is dropped.
  static final int LARGEST = 48 * 1024 * 1024;

  private final LineReader pieces;
  private final Instant latest;
  private final Consumer<IncomingMessage> sink;
  private ByteArrayOutputStream message = new ByteArrayOutputStream();
  private byte @Nullable [] pendingBlankLine;
  private @Nullable Instant received;
  private boolean begun;
  private boolean cut;

  private MboxReader(InputStream file, Instant latest, Consumer<IncomingMessage> sink)
      throws IOException {
    this.pieces = new LineReader(file);
    this.latest = latest;
    this.sink = sink;
  }

  /// @param latest a time before which the messages were received
  static void read(InputStream file, Instant latest, Consumer<IncomingMessage> sink)
      throws IOException {
    new MboxReader(file, latest, sink).run();
  }

  private void run() throws IOException {
    boolean afterBlankLine = true;
    while (pieces.peek() != null) {
      LinePiece piece = Objects.requireNonNull(pieces.take());
      if (piece.startsLine() && begins(piece, afterBlankLine)) {
        deliver();
        begun = true;
        received = FromLine.received(piece.bytes()).orElse(null);
        afterBlankLine = false;
      } else {
        afterBlankLine = body(piece);
      }
    }
    deliver();
  }

  private boolean begins(LinePiece piece, boolean afterBlankLine) {
    if (!FromLine.startsLike(piece.bytes())) {
      return false;
    }
    LinePiece following = pieces.peek();
    byte[] next = following == null ? null : following.bytes();
    boolean first = !begun && message.size() == 0;
    return first
        || (afterBlankLine
            ? FromLine.separates(piece.bytes(), next)
            : FromLine.interrupts(piece.bytes(), next));
  }

  /// Adds a piece to the message. Returns whether it was a blank line.
  private boolean body(LinePiece piece) {
    if (piece.isBlankLine()) {
      boolean leading = !begun && message.size() == 0;
      releaseBlankLine();
      pendingBlankLine = leading ? null : piece.bytes();
      return true;
    }
    releaseBlankLine();
    append(piece.bytes(), piece.startsLine() && isQuotedFrom(piece.bytes()) ? 1 : 0);
    return false;
  }

  private static boolean isQuotedFrom(byte[] line) {
    int at = 0;
    while (at < line.length && line[at] == '>') {
      at++;
    }
    return at > 0 && FromLine.startsLike(line, at);
  }

  private void releaseBlankLine() {
    if (pendingBlankLine != null) {
      append(pendingBlankLine, 0);
      pendingBlankLine = null;
    }
  }

  private void append(byte[] bytes, int from) {
    if (message.size() + bytes.length > LARGEST) {
      cut = true;
    } else {
      message.write(bytes, from, bytes.length - from);
    }
  }

  /// The blank line before the next `From ` line is not part of the message, unless it ends the
  /// header.
  private void deliver() {
    if (begun || message.size() > 0) {
      byte[] raw = message.toByteArray();
      // A large message is not kept in memory twice.
      message = new ByteArrayOutputStream();
      if (!MozillaStatus.isExpunged(raw)) {
        sink.accept(IncomingMessage.ofFile(raw, new FileTimes(received, latest), cut));
      }
    }
    pendingBlankLine = null;
    cut = false;
  }
}
