package hexmail.emulator.sample;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Base64;
import java.util.Locale;

/// Text in the encodings of MIME.
final class MimeText {
  private static final int WORD_CHARACTERS = 14;

  private MimeText() {}

  /// A header value: as it is when ASCII, else encoded words of a few characters each, folded.
  static String header(String text) {
    return header(text, UTF_8);
  }

  static String header(String text, Charset charset) {
    if (US_ASCII.newEncoder().canEncode(text)) {
      return text;
    }
    StringBuilder words = new StringBuilder();
    int[] characters = text.codePoints().toArray();
    for (int start = 0; start < characters.length; start += WORD_CHARACTERS) {
      int count = Math.min(WORD_CHARACTERS, characters.length - start);
      byte[] bytes = new String(characters, start, count).getBytes(charset);
      words
          .append(words.isEmpty() ? "=?" : "\r\n =?")
          .append(charset.name())
          .append("?B?")
          .append(Base64.getEncoder().encodeToString(bytes))
          .append("?=");
    }
    return words.toString();
  }

  static String base64(byte[] bytes) {
    return Base64.getMimeEncoder(76, new byte[] {'\r', '\n'}).encodeToString(bytes) + "\r\n";
  }

  static String quotedPrintable(String text, Charset charset) {
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (byte b : text.replace("\n", "\r\n").getBytes(charset)) {
      boolean lineEnd = b == '\r' || b == '\n';
      boolean plain = lineEnd || (b >= ' ' && b < 0x7F && b != '=');
      if (column > 72 && !lineEnd) {
        out.append("=\r\n");
        column = 0;
      }
      out.append(plain ? String.valueOf((char) b) : String.format(Locale.ROOT, "=%02X", b & 0xFF));
      column = b == '\n' ? 0 : column + (plain ? 1 : 3);
    }
    return out.toString();
  }

  /// A file name as a parameter: RFC 2231 when it is not ASCII.
  static String fileName(String name) {
    if (US_ASCII.newEncoder().canEncode(name)) {
      return "filename=\"" + name + "\"";
    }
    StringBuilder percent = new StringBuilder("filename*=UTF-8''");
    for (byte b : name.getBytes(UTF_8)) {
      boolean plain = Character.isLetterOrDigit(b) || b == '.' || b == '-';
      percent.append(
          plain ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02X", b & 0xFF));
    }
    return percent.toString();
  }
}
