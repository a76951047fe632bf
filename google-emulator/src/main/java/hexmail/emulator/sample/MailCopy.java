package hexmail.emulator.sample;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Copies a sample message with another date and other message ids in its header. All copies of a
/// message have the same length.
public final class MailCopy {
  private static final Pattern DATE =
      Pattern.compile("\\w{3}, \\d{1,2} \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT");
  private static final DateTimeFormatter SAME_LENGTH =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT);
  private static final String ID_END = "@mail.example>";

  private MailCopy() {}

  /// The copy of `message`, a message of `SampleMail`, in a round greater than 0.
  public static byte[] of(byte[] letter, long round, Instant received) {
    String text = new String(letter, ISO_8859_1);
    int body = text.indexOf("\r\n\r\n");
    String end = String.format(Locale.ROOT, ".%07d", round) + ID_END;
    String date = SAME_LENGTH.format(received.atOffset(ZoneOffset.UTC));
    String header = text.substring(0, body).replace(ID_END, end);
    String dated = DATE.matcher(header).replaceAll(Matcher.quoteReplacement(date));
    return (dated + text.substring(body)).getBytes(ISO_8859_1);
  }
}
