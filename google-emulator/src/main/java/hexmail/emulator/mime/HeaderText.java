package hexmail.emulator.mime;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the value of a header field from its raw bytes.
final class HeaderText {
  private static final Set<String> ADDRESSES =
      Set.of("from", "sender", "reply-to", "to", "cc", "bcc");

  private HeaderText() {}

  /// The value for parsers of structured fields: unfolded, 8-bit text decoded, encoded words not
  /// decoded.
  static String unfolded(byte[] field) {
    return unfolded(field, null);
  }

  private static String unfolded(byte[] field, @Nullable String charset) {
    String text = CharsetText.header(field, charset);
    int colon = text.indexOf(':');
    String value = colon < 0 ? text : text.substring(colon + 1);
    return clean(value);
  }

  /// The value for readers.
  ///
  /// @param charset of the text of the message
  private static String decoded(byte[] field, @Nullable String charset) {
    return clean(EncodedWords.decode(unfolded(field, charset)));
  }

  /// The field with the value for readers, and the one with decoded names in quotes where an
  /// address list needs them.
  static HeaderField field(String name, byte[] field, @Nullable String charset) {
    return new HeaderField(name, decoded(field, charset), quoted(name, field, charset));
  }

  private static String quoted(String name, byte[] field, @Nullable String charset) {
    return ADDRESSES.contains(name.toLowerCase(Locale.ROOT))
        ? clean(EncodedWords.decodeNames(unfolded(field, charset)))
        : decoded(field, charset);
  }

  /// Removes line ends and control characters and turns tabs into blanks: a NUL or an escape in a
  /// subject only helps an attacker.
  private static String clean(String value) {
    StringBuilder kept = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\t') {
        kept.append(' ');
      } else if (c >= ' ' && c != 0x7F) {
        kept.append(c);
      }
    }
    return kept.toString().strip();
  }
}
