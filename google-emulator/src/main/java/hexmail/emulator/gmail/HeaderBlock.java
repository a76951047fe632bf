package hexmail.emulator.gmail;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The lines up to the first empty one, and the rest. Lines end with CRLF or LF.
///
/// @param first the first line; empty for a block that begins with headers
/// @param headers the values by their names in lower case
/// @param rest the text after the empty line
record HeaderBlock(String first, Map<String, String> headers, String rest) {

  /// A block of headers only.
  static HeaderBlock ofPart(String text) {
    return read("", text);
  }

  /// A block that begins with a request line.
  static HeaderBlock ofRequest(String text) {
    int end = text.indexOf('\n');
    return end < 0
        ? new HeaderBlock(text.strip(), Map.of(), "")
        : read(text.substring(0, end).strip(), text.substring(end + 1));
  }

  private static HeaderBlock read(String first, String text) {
    Map<String, String> headers = new HashMap<>();
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      String line = (end < 0 ? text.substring(at) : text.substring(at, end)).strip();
      at = end < 0 ? text.length() : end + 1;
      if (line.isEmpty()) {
        break;
      }
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(
            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            line.substring(colon + 1).strip());
      }
    }
    return new HeaderBlock(first, headers, text.substring(at));
  }
}
