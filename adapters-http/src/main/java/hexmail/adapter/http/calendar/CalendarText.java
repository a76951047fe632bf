package hexmail.adapter.http.calendar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text of a calendar object (RFC 5545, section 3.3.11) as one plain line.
final class CalendarText {
  private static final int MAX_LENGTH = 500;
  private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\;,nN])");

  /// Control characters, and those that turn the writing direction (Unicode UAX #9, section 2).
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cntrl}\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private CalendarText() {}

  static String line(String written) {
    String text =
        ESCAPE
            .matcher(written)
            .replaceAll(escape -> {
              String character = escape.group(1);
              return "n".equalsIgnoreCase(character) ? " " : Matcher.quoteReplacement(character);
            });
    String line = UNSEEN.matcher(BLANKS.matcher(text).replaceAll(" ")).replaceAll("").strip();
    return line.codePointCount(0, line.length()) <= MAX_LENGTH
        ? line
        : line.substring(0, line.offsetByCodePoints(0, MAX_LENGTH)) + "…";
  }
}
