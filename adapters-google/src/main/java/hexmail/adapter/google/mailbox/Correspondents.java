package hexmail.adapter.google.mailbox;

import hexmail.domain.message.Correspondent;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Parses address lists (RFC 5322, section 3.4) as Gmail sends them: with decoded names, which may
/// contain bare commas, colons, quotes, brackets and whole addresses. Parsers of RFC 5322 take
/// parts of such a name for an address, which lets a sender pose as another.
final class Correspondents {
  private static final String ADDRESS = "(?:\"[^\"]*\"|[^\\s<>()\",;:]+)@[^\\s<>()\",;:]+";

  /// An address alone, or with its name as a comment: `root@example.com (Cron Daemon)`.
  private static final Pattern BARE = Pattern.compile("(" + ADDRESS + ")\\s*(?:\\((.*)\\))?");

  /// `Friends: ada@example.com, grace@example.com;`.
  private static final Pattern GROUP = Pattern.compile("[^<>@\"]*:(.*);");

  /// Where a list may be cut: not within a quoted name or a comment.
  private static final Pattern SEGMENT =
      Pattern.compile("(?:\"(?:[^\"\\\\]|\\\\.)*+\"|\\([^()<>]*+\\)|[^,])++");

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
    for (String segment : SEGMENT.matcher(text).results().map(match -> match.group()).toList()) {
      if (segment.isBlank()) {
        continue;
      }
      if (BARE.matcher(segment.strip()).matches()) {
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

  private static Correspondent entry(String entry) {
    int open = entry.lastIndexOf('<');
    Matcher bare = BARE.matcher(entry.strip());
    if (open < 0) {
      return bare.matches()
          ? new Correspondent(
              Stream.ofNullable(bare.group(2)).map(Correspondents::name).findFirst().orElse(""),
              DisplayText.line(bare.group(1)))
          : new Correspondent(name(entry), "");
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
