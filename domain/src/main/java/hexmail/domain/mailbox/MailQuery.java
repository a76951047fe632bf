package hexmail.domain.mailbox;

import java.util.Objects;
import java.util.Optional;

/// A search in Gmail's own syntax; the empty one finds everything outside Spam and Bin.
///
/// @param text without blanks at either end, at most 2,000 characters, no control characters
public record MailQuery(String text) {
  public static final MailQuery EVERYTHING = new MailQuery("");

  private static final int LONGEST = 2_000;

  public MailQuery {
    Objects.requireNonNull(text);
    text = text.strip();
    if (!isReadable(text)) {
      throw new IllegalArgumentException(
          "A query has at most 2,000 characters and no control characters");
    }
  }

  /// Reads a query that came from outside; empty when it is too long or has control characters.
  public static Optional<MailQuery> parse(String text) {
    return isReadable(text.strip()) ? Optional.of(new MailQuery(text)) : Optional.empty();
  }

  private static boolean isReadable(String text) {
    return text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
  }
}
