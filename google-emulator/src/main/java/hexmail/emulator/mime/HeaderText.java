package hexmail.emulator.mime;

import java.util.Locale;
import java.util.Set;

/// Reads the value of a header field from its raw bytes.
final class HeaderText {
  private static final Set<String> ADDRESSES =
      Set.of("from", "sender", "reply-to", "to", "cc", "bcc");

  private HeaderText() {}

  /// The value for parsers of structured fields: unfolded, 8-bit text decoded, encoded words not
  /// decoded.
  static String unfolded(byte[] field) {
    String text = CharsetText.decode(field, null);
    int colon = text.indexOf(':');
    String value = colon < 0 ? text : text.substring(colon + 1);
    return clean(value);
  }

  /// The value for readers.
  static String decoded(byte[] field) {
    return clean(EncodedWords.decode(unfolded(field)));
  }

  /// The value for readers, with decoded names in quotes where an address list needs them.
  static String quoted(String name, byte[] field) {
    return ADDRESSES.contains(name.toLowerCase(Locale.ROOT))
        ? clean(EncodedWords.decodeNames(unfolded(field)))
        : decoded(field);
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
