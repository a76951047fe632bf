package hexmail.adapter.http.body;

import hexmail.adapter.http.page.MessagePage.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Turns the addresses in plain text into links.
final class Linkifier {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)\\b(?:https?://|mailto:|www\\.(?=[a-z0-9]))[^\\s<>\"\\p{Cntrl}]{1,4000}"
              + "|(?<![\\w.%+-])[\\w.%+-]{1,64}+@(?:[a-z0-9-]{1,63}\\.){1,9}[a-z]{2,63}\\b");
  private static final Pattern SCHEME = Pattern.compile("(?i)(?:https?://|mailto:).*");
  // What ends a sentence or closes a bracket is rarely part of the address before it.
  private static final String TAIL = ".,;:!?'*_)]}\u2019\u201d\u00bb";

  private Linkifier() {}

  static List<Run> runs(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n').strip();
    List<Run> runs = new ArrayList<>();
    int done = 0;
    Matcher matcher = ADDRESS.matcher(lines);
    while (matcher.find()) {
      String address = trimmed(matcher.group());
      Optional<SafeLink> link = SafeLink.parse(withScheme(address));
      if (link.isPresent()) {
        addText(runs, lines.substring(done, matcher.start()));
        runs.add(new Run.Link(address, link.get().href(), note(link.get(), address)));
        done = matcher.start() + address.length();
      }
    }
    addText(runs, lines.substring(done));
    return runs;
  }

  private static String withScheme(String address) {
    if (SCHEME.matcher(address).matches()) {
      return address;
    }
    return (address.contains("@") && !address.toLowerCase(Locale.ROOT).startsWith("www.")
            ? "mailto:"
            : "http://")
        + address;
  }

  private static @Nullable String note(SafeLink link, String address) {
    return link.isNamedBy(address) ? null : link.site();
  }

  private static String trimmed(String found) {
    long opened = found.chars().filter(character -> character == '(').count();
    long closed = found.chars().filter(character -> character == ')').count();
    int end = found.length();
    while (end > 0 && TAIL.indexOf(found.charAt(end - 1)) >= 0) {
      if (found.charAt(end - 1) == ')') {
        // A bracket that was opened within the address is part of it, as in Wikipedia's.
        if (closed <= opened) {
          break;
        }
        closed--;
      }
      end--;
    }
    return found.substring(0, end);
  }

  private static void addText(List<Run> runs, String text) {
    if (!text.isEmpty()) {
      runs.add(new Run.Text(text));
    }
  }
}
