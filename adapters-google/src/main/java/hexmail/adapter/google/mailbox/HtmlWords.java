package hexmail.adapter.google.mailbox;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Whether HTML has words to read, or pictures only. One pass, however odd the HTML is.
final class HtmlWords {
  /// What has no words that are shown, with what ends it.
  private static final List<String> HIDDEN = List.of("style", "script", "head", "title");

  private static final Pattern ENTITY = Pattern.compile("&[#a-z0-9]{1,9};");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

  private HtmlWords() {}

  static boolean isIn(String markup) {
    String html = markup.toLowerCase(Locale.ROOT);
    int at = 0;
    while (at < html.length()) {
      int tag = html.indexOf('<', at);
      String text = html.substring(at, tag < 0 ? html.length() : tag);
      if (WORD.matcher(ENTITY.matcher(text).replaceAll("")).find()) {
        return true;
      }
      at = tag < 0 ? html.length() : after(html, tag);
    }
    return false;
  }

  /// The end of what begins with the tag at `tag`; the end of all if it does not end.
  private static int after(String html, int tag) {
    for (String name : HIDDEN) {
      if (html.startsWith(name, tag + 1) && !isLetter(html, tag + 1 + name.length())) {
        return end(html, "</" + name, tag);
      }
    }
    return html.startsWith("<!--", tag) ? end(html, "-->", tag + 2) : end(html, ">", tag);
  }

  private static boolean isLetter(String html, int at) {
    return at < html.length() && Character.isLetter(html.charAt(at));
  }

  private static int end(String html, String last, int from) {
    int found = html.indexOf(last, from);
    return found < 0 ? html.length() : found + last.length();
  }
}
