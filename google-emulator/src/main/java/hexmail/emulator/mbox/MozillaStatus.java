package hexmail.emulator.mbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What Thunderbird keeps of a message in its mbox files: bits in hexadecimal digits, in the header
/// field `X-Mozilla-Status`.
public final class MozillaStatus {
  /// The name of the header field.
  public static final String HEADER = "X-Mozilla-Status";

  private static final int READ = 0x0001;
  private static final int MARKED = 0x0004;
  private static final int EXPUNGED = 0x0008;

  private static final int LONGEST_HEADER = 64 * 1024;
  private static final Pattern FIELD =
      Pattern.compile("(?im)^" + HEADER + ":[ \\t]*([0-9a-f]{4})\\b");

  private MozillaStatus() {}

  public static boolean isRead(String status) {
    return has(status, READ);
  }

  public static boolean isMarked(String status) {
    return has(status, MARKED);
  }

  /// Whether the message was deleted and only its place in the file is not yet reused.
  static boolean isExpunged(byte[] message) {
    String header =
        new String(message, 0, Math.min(message.length, LONGEST_HEADER), ISO_8859_1)
            .replace("\r\n", "\n");
    int end = header.indexOf("\n\n");
    Matcher field = FIELD.matcher(end < 0 ? header : header.substring(0, end));
    return field.find() && has(field.group(1), EXPUNGED);
  }

  private static boolean has(String status, int bit) {
    try {
      return (Integer.parseInt(status.strip(), 16) & bit) != 0;
    } catch (NumberFormatException other) {
      return false;
    }
  }
}
