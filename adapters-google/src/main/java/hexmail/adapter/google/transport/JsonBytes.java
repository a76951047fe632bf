package hexmail.adapter.google.transport;

import hexmail.domain.outage.Outage;
import java.io.IOException;
import java.io.InputStream;

/// Reads untrusted JSON byte by byte as it arrives. Not safe for use by several threads.
final class JsonBytes {
  private static final int HEX = 16;
  private static final int ESCAPED_DIGITS = 4;

  /// How much may follow the content: the rest is read for the connection to be used again.
  private static final int LONGEST_REST = 64 * 1024;

  private final InputStream body;
  private final byte[] buffer = new byte[16 * 1024];
  private int position;
  private int limit;

  JsonBytes(InputStream body) {
    this.body = body;
  }

  /// The next byte.
  int next() throws IOException {
    if (position == limit) {
      limit = body.read(buffer);
      position = 0;
      if (limit <= 0) {
        limit = 0;
        throw garbled("the answer ends too early");
      }
    }
    return buffer[position++] & 0xff;
  }

  /// The last byte is read once more.
  void back() {
    position--;
  }

  /// The next byte that is no white space.
  int nextToken() throws IOException {
    int next;
    do {
      next = next();
    } while (next == ' ' || next == '\n' || next == '\r' || next == '\t');
    return next;
  }

  void expect(char token) throws IOException {
    if (nextToken() != token) {
      throw garbled("an answer without its form");
    }
  }

  /// The next character of a string, as far as it is a byte; -1 for the quote at its end.
  int inString() throws IOException {
    int next = next();
    if (next == '"') {
      return -1;
    }
    return next == '\\' ? escaped(next()) : next;
  }

  private int escaped(int kind) throws IOException {
    return switch (kind) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> {
        int character = 0;
        for (int digit = 0; digit < ESCAPED_DIGITS; digit++) {
          character = character * HEX + Math.max(0, Character.digit(next(), HEX));
        }
        yield character > 0xff ? '?' : character;
      }
      default -> kind;
    };
  }

  /// Reads on to the end, unless something else follows.
  void finish() {
    try {
      for (int rest = 0; rest < LONGEST_REST; rest += limit) {
        limit = body.read(buffer);
        if (limit < 0) {
          break;
        }
      }
    } catch (IOException broken) {
      // What was asked for has arrived.
    }
    limit = 0;
    position = 0;
  }

  CallFailedException garbled(String what) {
    return new CallFailedException(Outage.GARBLED, what, null);
  }

  void close() throws IOException {
    body.close();
  }
}
