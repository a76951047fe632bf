package hexmail.adapter.google.transport;

/// Cuts the strings of a JSON text that are longer than a limit, as the text passes by. What is
/// left is still JSON, so that a few megabytes of memory are enough for the largest message.
final class StringCutter {
  private static final int ESCAPE = 2;
  private static final int UNICODE_ESCAPE = 6;

  private final int limit;
  private boolean inString;
  private boolean cut;
  private int length;

  /// The bytes that are left of an escape sequence, its second one included.
  private int escape;

  /// @param limit how many bytes of a string are kept; an escape sequence is never cut
  StringCutter(int limit) {
    this.limit = limit;
  }

  /// Keeps what may pass of the first `size` bytes of `text`, at its beginning; returns how much.
  int keep(byte[] text, int size) {
    int kept = 0;
    for (int at = 0; at < size; at++) {
      byte next = text[at];
      boolean ends = inString && escape == 0 && next == '"';
      if (inString && !ends) {
        boolean begins = escape == 0;
        count(next);
        if (cut) {
          continue;
        }
        if (begins && length > limit) {
          cut = true;
          text[kept++] = BodyLimits.CUT;
          continue;
        }
      } else if (next == '"') {
        inString = !inString;
        cut = false;
        length = 0;
      }
      text[kept++] = next;
    }
    return kept;
  }

  private void count(byte next) {
    length++;
    if (escape == ESCAPE - 1 && next == 'u') {
      escape = UNICODE_ESCAPE - ESCAPE;
    } else if (escape > 0) {
      escape--;
    } else if (next == '\\') {
      escape = ESCAPE - 1;
    }
  }
}
