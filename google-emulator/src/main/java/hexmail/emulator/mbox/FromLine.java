package hexmail.emulator.mbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import hexmail.emulator.mime.MailDate;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The line that begins a message in an mbox file: `From `, a sender, a time. The time has the form
/// of asctime, with an optional zone before the year (Google Takeout) or after it; UTC without a
/// zone. Some writers leave the time out.
final class FromLine {
  private static final Pattern WEEKDAY = Pattern.compile("\\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\b");
  private static final Pattern CLOCK = Pattern.compile("\\b\\d{1,2}:\\d{2}\\b");
  private static final Pattern HEADER = Pattern.compile("[!-9;-~]+[ \\t]*:.*", Pattern.DOTALL);

  /// What writers put in the place of a sender that they do not know.
  private static final Set<String> NO_ADDRESS = Set.of("-", "MAILER-DAEMON", "???@???");

  private FromLine() {}

  static boolean startsLike(byte[] line) {
    return startsLike(line, 0);
  }

  static boolean startsLike(byte[] line, int at) {
    return line.length >= at + 5
        && line[at] == 'F'
        && line[at + 1] == 'r'
        && line[at + 2] == 'o'
        && line[at + 3] == 'm'
        && line[at + 4] == ' ';
  }

  /// Whether `line`, which follows a blank line, begins a message. A line of a body may begin with
  /// `From ` too, so a line without a time counts only when it looks like a sender and a header
  /// field follows.
  static boolean separates(byte[] line, byte @Nullable [] following) {
    if (!startsLike(line)) {
      return false;
    }
    if (received(line).isPresent()) {
      return true;
    }
    return looksLikeSender(text(line)) && isHeader(following);
  }

  /// Whether `line`, which follows another line of text, begins a message.
  static boolean interrupts(byte[] line, byte @Nullable [] following) {
    return startsLike(line) && received(line).isPresent() && isHeader(following);
  }

  private static boolean isHeader(byte @Nullable [] line) {
    return line != null && HEADER.matcher(text(line)).matches();
  }

  private static boolean looksLikeSender(String line) {
    String[] words = line.strip().split("\\s+", -1);
    return words.length == 1
        || words[1].contains("@")
        || NO_ADDRESS.contains(words[1])
        || CLOCK.matcher(line).find();
  }

  /// The time of receipt.
  static Optional<Instant> received(byte[] line) {
    String text = text(line).strip();
    Matcher weekday = WEEKDAY.matcher(text);
    while (weekday.find()) {
      String rest = text.substring(weekday.start());
      Optional<Instant> time = MailDate.asctime(rest).or(() -> MailDate.parse(rest));
      if (time.isPresent()) {
        return time;
      }
    }
    return Optional.empty();
  }

  private static String text(byte[] line) {
    return new String(line, 0, Math.min(line.length, 1_000), ISO_8859_1);
  }
}
