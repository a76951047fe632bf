package hexmail.emulator.mime;

/// The raw bytes of a header field to its value as text.
final class HeaderText {
  private HeaderText() {}

  /// The value as the parsers of structured fields want it: unfolded, 8-bit text decoded, encoded
  /// words left alone.
  static String unfolded(byte[] field) {
    String text = CharsetText.decode(field, null);
    int colon = text.indexOf(':');
    String value = colon < 0 ? text : text.substring(colon + 1);
    return clean(value);
  }

  /// The value as a person reads it.
  static String decoded(byte[] field) {
    return clean(EncodedWords.decode(unfolded(field)));
  }

  /// Line ends go, tabs become blanks, and no other control character stays: a NUL or an escape in
  /// a subject helps nobody but an attacker.
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
