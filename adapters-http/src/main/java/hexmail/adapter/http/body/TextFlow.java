package hexmail.adapter.http.body;

import hexmail.adapter.http.page.MessagePage.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Builds text word by word and line by line, with links in between. Blanks are collapsed as a
/// browser does; at most one empty line in a row and five quote signs before a line are kept.
final class TextFlow {
  // Fillers with which newsletters pad what mail programs show as a preview.
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\u00ad\u034f\u200b\u2060\ufeff]|(?<![\\p{L}\\p{M}])\u200c|\u200c(?![\\p{L}\\p{M}])");
  private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0\u2007]+");

  /// Deeper quotes look like those of this depth: every line repeats the signs.
  private static final int DEEPEST_QUOTE = 5;

  private final List<Run> runs = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable SafeLink link;
  private boolean linkHasText;
  private boolean begun;
  private boolean blankWanted;
  private boolean bulletPending;
  private int breaksWanted;
  private int quotes;
  private int length;

  /// Adds text whose blanks and line breaks are insignificant.
  void words(String raw) {
    String words = BLANKS.matcher(INVISIBLE.matcher(raw).replaceAll("")).replaceAll(" ");
    if (words.startsWith(" ")) {
      blankWanted = true;
    }
    String core = words.strip();
    if (!core.isEmpty()) {
      write(core);
      blankWanted = words.endsWith(" ");
    }
  }

  /// Adds text whose line breaks and blanks are kept.
  void preformatted(String raw) {
    String[] lines = raw.replace("\r\n", "\n").split("\n", -1);
    for (int index = 0; index < lines.length && !isFull(); index++) {
      if (index > 0) {
        lineBreak();
      }
      if (!lines[index].isBlank()) {
        write(lines[index].stripTrailing());
      }
      blankWanted = lines[index].endsWith(" ");
    }
  }

  /// What comes next begins at least `lines` lines further down.
  void newLines(int lines) {
    breaksWanted = bulletPending ? 0 : Math.max(breaksWanted, lines);
  }

  /// A line ends here.
  void lineBreak() {
    newLines(Math.min(2, breaksWanted + 1));
  }

  /// Adds a bullet. The next words follow on the same line, whatever block they are in.
  void bullet(String sign) {
    write(sign);
    blankWanted = true;
    bulletPending = true;
  }

  /// Separates what comes next by a blank.
  void gap() {
    blankWanted = true;
  }

  void quote(int levels) {
    newLines(2);
    quotes += levels;
  }

  void beginLink(SafeLink target) {
    flush();
    length += target.href().length();
    link = target;
    linkHasText = false;
  }

  /// @param named whether a link without text is shown by its site, because it is a picture
  void endLink(boolean named) {
    boolean pictureOnly = named && link != null && !linkHasText;
    if (pictureOnly && link != null) {
      gap();
      write(link.site());
    }
    flush();
    link = null;
    blankWanted |= pictureOnly;
  }

  /// Whether there is already more text than will be shown.
  boolean isFull() {
    return length > BodyFormatter.LONGEST;
  }

  List<Run> runs() {
    flush();
    return List.copyOf(runs);
  }

  private void write(String core) {
    String space = space();
    if (!space.isEmpty()) {
      // Blanks before a link's first word do not belong to the link.
      if (link != null && text.isEmpty()) {
        runs.add(new Run.Text(space));
      } else {
        text.append(space);
      }
    }
    text.append(core);
    linkHasText = true;
    length += space.length() + core.length();
    begun = true;
    bulletPending = false;
    breaksWanted = 0;
    blankWanted = false;
  }

  private String space() {
    String quoted = "> ".repeat(Math.min(quotes, DEEPEST_QUOTE));
    if (!begun) {
      return quoted;
    }
    if (breaksWanted > 0) {
      return "\n".repeat(breaksWanted) + quoted;
    }
    return blankWanted ? " " : "";
  }

  private void flush() {
    if (text.isEmpty()) {
      return;
    }
    String done = text.toString();
    text.setLength(0);
    runs.add(
        link == null
            ? new Run.Text(done)
            : new Run.Link(done, link.href(), link.isNamedBy(done) ? null : link.site()));
  }
}
