package hexmail.domain.mailbox;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// A search in Gmail's syntax. The empty query finds all mail outside Spam and Bin.
///
/// @param text without blanks at either end, at most 2,000 characters, no control characters; a tab
///   or a line end, as people paste them, becomes a blank
public record MailQuery(String text) {
  // Before the first query, which needs it.
  private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\t\\n\\r]");

  public static final MailQuery EVERYTHING = new MailQuery("");

  private static final int LONGEST = 2_000;

  public MailQuery {
    Objects.requireNonNull(text);
    text = readable(text);
    if (!isReadable(text)) {
      throw new IllegalArgumentException(
          "A query has at most 2,000 characters and no control characters");
    }
  }

  /// Parses untrusted text; empty if it is too long or contains control characters.
  public static Optional<MailQuery> parse(String text) {
    return isReadable(readable(text)) ? Optional.of(new MailQuery(text)) : Optional.empty();
  }

  private static String readable(String text) {
    return LINE_END.matcher(text.strip()).replaceAll(" ");
  }

  private static boolean isReadable(String text) {
    return text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
  }
}
