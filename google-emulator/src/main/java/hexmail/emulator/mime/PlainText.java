package hexmail.emulator.mime;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Text out of HTML, for snippets and the search index. One pass, no tree: what comes out is data,
/// never markup to show.
final class PlainText {
  private static final Set<String> SILENT = Set.of("script", "style", "head", "title", "noscript");
  private static final Set<String> INLINE =
      Set.of("a", "b", "i", "u", "em", "strong", "span", "font", "small", "big", "sub", "sup");
  private static final Map<String, String> ENTITIES =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", " "),
          Map.entry("zwnj", ""),
          Map.entry("shy", ""),
          Map.entry("hellip", "…"),
          Map.entry("mdash", "—"),
          Map.entry("ndash", "–"),
          Map.entry("rsquo", "’"),
          Map.entry("lsquo", "‘"),
          Map.entry("rdquo", "”"),
          Map.entry("ldquo", "“"),
          Map.entry("bull", "•"),
          Map.entry("copy", "©"),
          Map.entry("euro", "€"));

  private final String html;
  private final String lower;
  private final StringBuilder text = new StringBuilder();

  private PlainText(String html) {
    this.html = html;
    this.lower = html.toLowerCase(Locale.ROOT);
  }

  /// The words a person would see, in order, blocks kept apart by blanks.
  static String ofHtml(String html) {
    PlainText plain = new PlainText(html);
    return plain.lower.length() == html.length() ? plain.run() : html;
  }

  private String run() {
    int position = 0;
    while (position < html.length()) {
      char c = html.charAt(position);
      if (c == '<') {
        position = markup(position);
      } else if (c == '&') {
        position = entity(position);
      } else {
        text.append(c);
        position++;
      }
    }
    return text.toString();
  }

  private int markup(int start) {
    if (html.startsWith("<!--", start)) {
      return after("-->", start);
    }
    int end = start + 1;
    while (end < html.length()
        && (Character.isLetterOrDigit(lower.charAt(end)) || lower.charAt(end) == '/')) {
      end++;
    }
    String name = lower.substring(start + 1, end);
    if (name.isEmpty() && !html.startsWith("<!", start) && !html.startsWith("<?", start)) {
      text.append('<');
      return start + 1;
    }
    if (SILENT.contains(name)) {
      return after(">", Math.max(start, indexOr("</" + name, start)));
    }
    if (!INLINE.contains(name.startsWith("/") ? name.substring(1) : name)) {
      text.append(' ');
    }
    return after(">", start);
  }

  private int after(String mark, int from) {
    int found = lower.indexOf(mark, from);
    return found < 0 ? html.length() : found + mark.length();
  }

  private int indexOr(String mark, int from) {
    int found = lower.indexOf(mark, from);
    return found < 0 ? html.length() : found;
  }

  private int entity(int start) {
    int end = html.indexOf(';', start);
    if (end < 0 || end - start > 10) {
      text.append('&');
      return start + 1;
    }
    String name = html.substring(start + 1, end);
    String value =
        name.startsWith("#") ? numbered(lower.substring(start + 2, end)) : ENTITIES.get(name);
    if (value == null) {
      text.append('&');
      return start + 1;
    }
    text.append(value);
    return end + 1;
  }

  private static String numbered(String digits) {
    try {
      int code =
          digits.startsWith("x")
              ? Integer.parseInt(digits.substring(1), 16)
              : Integer.parseInt(digits);
      return Character.isValidCodePoint(code) && code >= ' ' ? Character.toString(code) : " ";
    } catch (NumberFormatException notANumber) {
      return " ";
    }
  }
}
