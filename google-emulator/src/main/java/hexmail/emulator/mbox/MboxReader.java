package hexmail.emulator.mbox;

import hexmail.emulator.mbox.LineReader.LinePiece;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads an mbox file message by message. A message begins at a `From ` line at the start of the
/// file or after a blank line; `>From ` in a body loses one `>`. Text before the first `From ` line
/// is a message of its own.
final class MboxReader {
  /// Gmail accepts at most 50 MB; the rest of a larger message is dropped.
  static final int LARGEST = 48 * 1024 * 1024;

  private final LineReader pieces;
  private final Consumer<IncomingMessage> sink;
  private ByteArrayOutputStream message = new ByteArrayOutputStream();
  private byte @Nullable [] pendingBlankLine;
  private @Nullable Instant received;
  private boolean begun;
  private boolean cut;

  private MboxReader(InputStream file, Consumer<IncomingMessage> sink) throws IOException {
    this.pieces = new LineReader(file);
    this.sink = sink;
  }

  static void read(InputStream file, Consumer<IncomingMessage> sink) throws IOException {
    new MboxReader(file, sink).run();
  }

  private void run() throws IOException {
    boolean mayBegin = true;
    while (pieces.peek() != null) {
      LinePiece piece = Objects.requireNonNull(pieces.take());
      if (mayBegin && piece.startsLine() && begins(piece)) {
        deliver();
        begun = true;
        received = FromLine.received(piece.bytes()).orElse(null);
        mayBegin = false;
      } else {
        mayBegin = body(piece);
      }
    }
    deliver();
  }

  private boolean begins(LinePiece piece) {
    LinePiece following = pieces.peek();
    boolean first = !begun && message.size() == 0;
    return FromLine.separates(piece.bytes(), following == null ? null : following.bytes())
        || (first && FromLine.startsLike(piece.bytes()));
  }

  /// Adds a piece to the message. Returns whether the next line may begin another message.
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
      sink.accept(IncomingMessage.ofFile(raw, received, cut));
    }
    pendingBlankLine = null;
    cut = false;
  }
}
