package hexmail.emulator.mime;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Decodes the encoded words of RFC 2047. Mime4j's own decoder turns every word into text by
/// itself; real senders cut words in the middle of a character, so neighbours of the same charset
/// are joined as bytes here.
final class EncodedWords {
  private final String source;
  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private @Nullable String pendingCharset;

  private EncodedWords(String source) {
    this.source = source;
  }

  /// The text of `source`. What is not a well-formed encoded word stays as it is; white space
  /// between two words goes.
  static String decode(String source) {
    return source.contains("=?") ? new EncodedWords(source).run() : source;
  }

  private record Word(String charset, boolean base64, String content, int end) {}

  private String run() {
    int position = 0;
    while (position < source.length()) {
      int start = source.indexOf("=?", position);
      Word word = start < 0 ? null : wordAt(start);
      if (word == null) {
        int end = start < 0 ? source.length() : start + 2;
        plain(source.substring(position, end));
        position = end;
      } else {
        between(source.substring(position, start));
        add(word);
        position = word.end();
      }
    }
    flush();
    return text.toString();
  }

  private @Nullable Word wordAt(int start) {
    int charsetEnd = source.indexOf('?', start + 2);
    if (charsetEnd <= start + 2 || charsetEnd + 2 >= source.length()) {
      return null;
    }
    char kind = Character.toUpperCase(source.charAt(charsetEnd + 1));
    if ((kind != 'B' && kind != 'Q') || source.charAt(charsetEnd + 2) != '?') {
      return null;
    }
    int end = source.indexOf("?=", charsetEnd + 3);
    if (end < 0) {
      return null;
    }
    String charset = source.substring(start + 2, charsetEnd);
    int language = charset.indexOf('*'); // RFC 2231 section 5
    return new Word(
        (language < 0 ? charset : charset.substring(0, language)).toLowerCase(Locale.ROOT),
        kind == 'B',
        source.substring(charsetEnd + 3, end),
        end + 2);
  }

  private void between(String gap) {
    if (pendingCharset == null || !gap.isBlank()) {
      plain(gap);
    }
  }

  private void plain(String piece) {
    if (!piece.isEmpty()) {
      flush();
      text.append(piece);
    }
  }

  private void add(Word word) {
    if (pendingCharset != null && !pendingCharset.equals(word.charset())) {
      flush();
    }
    pendingCharset = word.charset();
    pending.writeBytes(word.base64() ? base64(word.content()) : quoted(word.content()));
  }

  private void flush() {
    if (pendingCharset != null) {
      text.append(CharsetText.decode(pending.toByteArray(), pendingCharset));
      pending.reset();
      pendingCharset = null;
    }
  }

  /// Lenient: foreign characters are dropped, missing padding is no fault.
  private static byte[] base64(String content) {
    StringBuilder digits = new StringBuilder(content.length());
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (letter || c == '+' || c == '/') {
        digits.append(c);
      }
    }
    if (digits.length() % 4 == 1) {
      digits.setLength(digits.length() - 1);
    }
    return Base64.getDecoder().decode(digits.toString());
  }

  private static byte[] quoted(String content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length());
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      int code = c == '=' && i + 2 < content.length() ? hex(content, i + 1) : -1;
      if (code >= 0) {
        bytes.write(code);
        i += 2;
      } else if (c == '_') {
        bytes.write(' ');
      } else if (c < 0x80) {
        bytes.write(c);
      } else {
        bytes.writeBytes(String.valueOf(c).getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static int hex(String content, int at) {
    int high = Character.digit(content.charAt(at), 16);
    int low = Character.digit(content.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
