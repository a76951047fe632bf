package hexmail.adapter.google.mailbox;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes untrusted text of a message fit for display in one line.
final class DisplayText {
  /// Line ends, tabs and similar.
  private static final Pattern BREAKS = Pattern.compile("[\\t\\n\\x0b\\f\\r\\x85\\u2028\\u2029]+");

  /// Control characters, and those that change the direction of text (Unicode Standard Annex 9), by
  /// which "gpj.exe" can look like "exe.jpg".
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cntrl}\\x80-\\x9f\\u202a-\\u202e\\u2066-\\u2069]");

  /// Characters without a glyph that join nothing: soft hyphen, grapheme joiner, zero width space,
  /// word joiner and its like, byte order mark.
  private static final Pattern PADDING =
      Pattern.compile("[\\u00ad\\u034f\\u180e\\u200b\\u2060-\\u2064\\ufeff]+");

  /// Joiners that are not alone between two visible characters. Within Persian words and emoji
  /// sequences they matter.
  private static final Pattern LONE_JOINER =
      Pattern.compile(
          "[\\u200c\\u200d]{2,}|(?<![^\\s\\u00a0\\u2007])[\\u200c\\u200d]|[\\u200c\\u200d](?![^\\s\\u00a0\\u2007])");

  /// Nothing but format characters, blanks and letters without a glyph (the fillers of Hangul and
  /// the empty pattern of Braille).
  private static final Pattern BLANK =
      Pattern.compile("[\\p{Cf}\\s\\p{Z}\\u034f\\u115f\\u1160\\u2800\\u3164\\uffa0]*");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u2007]{2,}");

  private static final Pattern ENTITY =
      Pattern.compile("&(?:(amp|lt|gt|quot|apos|nbsp)|#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6}));");
  private static final Map<String, String> NAMED =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0");

  private DisplayText() {}

  /// One line without control characters, stripped.
  static String line(String text) {
    return UNSEEN.matcher(BREAKS.matcher(text).replaceAll(" ")).replaceAll("").strip();
  }

  /// A snippet as one line of text. Newsletters pad theirs with runs of invisible characters and
  /// blanks, so that nothing of their text follows.
  static String snippet(String html) {
    String text = PADDING.matcher(line(withoutEntities(html))).replaceAll("");
    return BLANKS.matcher(LONE_JOINER.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }

  /// The value of a header field, empty if there is nothing to see in it. Gmail decodes encoded
  /// words (RFC 2047); one that is left is what the sender wrote.
  static String header(String value) {
    String text = line(value);
    return BLANK.matcher(text).matches() ? "" : text;
  }

  /// `text` with HTML entities resolved once. Gmail's snippets are HTML.
  static String withoutEntities(String text) {
    return ENTITY.matcher(text).replaceAll(match -> Matcher.quoteReplacement(character(match)));
  }

  private static String character(MatchResult entity) {
    if (entity.group(1) != null) {
      return NAMED.getOrDefault(entity.group(1), entity.group());
    }
    int point =
        entity.group(2) != null
            ? Integer.parseInt(entity.group(2))
            : Integer.parseInt(entity.group(3), 16);
    return Character.isValidCodePoint(point) && point != 0
        ? Character.toString(point)
        : entity.group();
  }
}
