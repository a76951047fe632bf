package hexmail.adapter.google.mailbox;

import hexmail.domain.message.Correspondent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Parses address lists (RFC 5322, section 3.4) as Gmail sends them: with decoded names, which may
/// contain bare commas, colons, quotes, brackets and whole addresses. Parsers of RFC 5322 take
/// parts of such a name for an address, which lets a sender pose as another.
final class Correspondents {
  private static final String ADDRESS = "(?:\"[^\"]*\"|[^\\s<>()\",;:]+)@[^\\s<>()\",;:]+";

  /// An address alone, or with its name as a comment: `root@example.com (Cron Daemon)`.
  private static final Pattern BARE = Pattern.compile("(" + ADDRESS + ")\\s*(?:\\((.*)\\))?");

  /// `Friends: ada@example.com, grace@example.com;`.
  private static final Pattern GROUP = Pattern.compile("[^<>@\":]*+:(.*);");

  /// No address with its comment is longer, and the pattern takes too long for much more.
  private static final int LONGEST_BARE = 2_000;

  private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"");

  private Correspondents() {}

  /// The correspondents in `fields`, in order; of a group its members.
  static List<Correspondent> of(List<String> fields) {
    return fields.stream().flatMap(field -> list(field).stream()).toList();
  }

  /// The sender in the fields `From`. The address in the last angle brackets is the sender's:
  /// whatever stands before it may be a decoded name.
  static Correspondent sender(List<String> fields) {
    String field = fields.stream().filter(text -> !text.isBlank()).findFirst().orElse("").strip();
    return field.contains("<")
        ? entry(field)
        : of(List.of(field)).stream().findFirst().orElse(Correspondent.UNKNOWN);
  }

  /// Words without an address before a named one are the beginning of its name (`Lovelace, Ada
  /// <ada@example.com>`).
  private static List<Correspondent> list(String field) {
    Matcher group = GROUP.matcher(field.strip());
    String text = group.matches() ? group.group(1) : field;
    List<Correspondent> found = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    for (String segment : segments(text)) {
      if (segment.isBlank()) {
        continue;
      }
      if (bare(segment).isPresent()) {
        found.add(new Correspondent(name(words.toString()), ""));
        found.add(entry(segment));
        words.setLength(0);
        continue;
      }
      words.append(words.isEmpty() ? "" : ",").append(segment);
      if (segment.contains("<")) {
        found.add(entry(words.toString()));
        words.setLength(0);
      }
    }
    found.add(new Correspondent(name(words.toString()), ""));
    return found.stream().filter(one -> !one.label().isEmpty()).toList();
  }

  /// The parts between commas, except for commas within a quoted name or a comment. After a quote
  /// that is never closed quotes mean nothing. Reads each character a few times at most, however
  /// long the field is.
  private static List<String> segments(String text) {
    List<String> found = new ArrayList<>();
    boolean quotes = true;
    int from = 0;
    for (int at = 0; at < text.length(); at++) {
      switch (text.charAt(at)) {
        case '"' -> {
          int end = quotes ? endOfQuote(text, at) : -1;
          quotes = end >= 0;
          at = Math.max(at, end);
        }
        case '(' -> at = Math.max(at, endOfComment(text, at));
        case ',' -> {
          found.add(text.substring(from, at));
          from = at + 1;
        }
        default -> {
          // Part of the segment.
        }
      }
    }
    found.add(text.substring(from));
    return found;
  }

  private static int endOfQuote(String text, int open) {
    for (int at = open + 1; at < text.length(); at++) {
      switch (text.charAt(at)) {
        case '"' -> {
          return at;
        }
        case '\\' -> at++;
        default -> {
          // Part of the name.
        }
      }
    }
    return -1;
  }

  private static int endOfComment(String text, int open) {
    for (int at = open + 1; at < text.length(); at++) {
      char here = text.charAt(at);
      if ("()<>".indexOf(here) >= 0) {
        return here == ')' ? at : -1;
      }
    }
    return -1;
  }

  private static Optional<MatchResult> bare(String text) {
    String stripped = text.strip();
    Matcher bare = BARE.matcher(stripped);
    return stripped.length() <= LONGEST_BARE && bare.matches()
        ? Optional.of(bare.toMatchResult())
        : Optional.empty();
  }

  private static Correspondent entry(String entry) {
    int open = entry.lastIndexOf('<');
    if (open < 0) {
      return bare(entry)
          .map(bare ->
              new Correspondent(
                  Optional.ofNullable(bare.group(2)).map(Correspondents::name).orElse(""),
                  DisplayText.line(bare.group(1))))
          .orElseGet(() -> new Correspondent(name(entry), ""));
    }
    int close = entry.indexOf('>', open);
    String address =
        DisplayText.line(entry.substring(open + 1, close < 0 ? entry.length() : close));
    return address.contains(" ")
        ? new Correspondent(name(entry), "")
        : new Correspondent(name(entry.substring(0, open)), address);
  }

  /// A name in quotes is what the quotes contain; quotes within a name belong to it.
  private static String name(String words) {
    String text = words.strip();
    Matcher quoted = QUOTED.matcher(text);
    return DisplayText.header(
        quoted.matches() ? quoted.group(1).replaceAll("\\\\(.)", "$1") : text);
  }
}
