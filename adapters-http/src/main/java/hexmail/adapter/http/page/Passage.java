package hexmail.adapter.http.page;

import hexmail.adapter.http.page.MessagePage.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A stretch of a text: what the sender wrote, or what the sender quotes.
///
/// @param runs its words, in order
/// @param folded whether it is a quotation that is shown on demand: one behind all that the sender
///   wrote, or a long one. A short one within the text is what the next lines answer
/// @param lines how many lines it has
public record Passage(List<Run> runs, boolean folded, int lines) {
  private static final int LONG_QUOTE = 12;
  private static final int SHORT_QUOTE = 3;
  private static final String QUOTE = ">";

  /// Nothing but a signature (RFC 3676, section 4.3), or blank lines.
  private static final Pattern NO_ANSWER = Pattern.compile("\\s*(?:-- ?\\n(?:.*\\n?){0,6})?");

  public Passage {
    runs = List.copyOf(runs);
  }

  /// The passages of a text.
  static List<Passage> of(List<Run> runs) {
    List<List<List<Run>>> groups = grouped(lines(runs));
    List<Passage> passages = new ArrayList<>();
    for (int at = 0; at < groups.size(); at++) {
      List<List<Run>> lines = groups.get(at);
      boolean last = groups.subList(at + 1, groups.size()).stream().allMatch(Passage::isNoAnswer);
      boolean folded =
          isQuoted(lines.getFirst()) && lines.size() > (last && at > 0 ? SHORT_QUOTE : LONG_QUOTE);
      passages.add(new Passage(joined(lines), folded, lines.size()));
    }
    return passages;
  }

  /// Each line with its line end.
  private static List<List<Run>> lines(List<Run> runs) {
    List<List<Run>> lines = new ArrayList<>();
    List<Run> line = new ArrayList<>();
    for (Run run : runs) {
      if (run instanceof Run.Text(String text)) {
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
          line.add(new Run.Text(text.substring(from, end + 1)));
          lines.add(line);
          line = new ArrayList<>();
          from = end + 1;
        }
        if (from < text.length()) {
          line.add(new Run.Text(text.substring(from)));
        }
      } else {
        line.add(run);
      }
    }
    if (!line.isEmpty()) {
      lines.add(line);
    }
    return lines;
  }

  /// Lines that are quoted, or not, one after the other.
  private static List<List<List<Run>>> grouped(List<List<Run>> lines) {
    List<List<List<Run>>> groups = new ArrayList<>();
    for (List<Run> line : lines) {
      if (groups.isEmpty() || isQuoted(groups.getLast().getFirst()) != isQuoted(line)) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(line);
    }
    return groups;
  }

  private static boolean isQuoted(List<Run> line) {
    return line.getFirst() instanceof Run.Text(String text) && text.startsWith(QUOTE);
  }

  private static boolean isNoAnswer(List<List<Run>> lines) {
    return NO_ANSWER.matcher(Run.text(joined(lines))).matches();
  }

  /// Text in as few runs as possible.
  private static List<Run> joined(List<List<Run>> lines) {
    List<Run> joined = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (List<Run> line : lines) {
      for (Run run : line) {
        if (run instanceof Run.Text(String words)) {
          text.append(words);
        } else {
          flush(joined, text);
          joined.add(run);
        }
      }
    }
    flush(joined, text);
    return joined;
  }

  private static void flush(List<Run> runs, StringBuilder text) {
    if (!text.isEmpty()) {
      runs.add(new Run.Text(text.toString()));
      text.setLength(0);
    }
  }
}
