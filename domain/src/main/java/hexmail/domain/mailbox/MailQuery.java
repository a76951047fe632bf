package hexmail.domain.mailbox;

import java.util.Objects;
import java.util.Optional;

/// A search in Gmail's syntax. The empty query finds all mail outside Spam and Bin.
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

  /// Parses untrusted text; empty if it is too long or contains control characters.
  public static Optional<MailQuery> parse(String text) {
    return isReadable(text.strip()) ? Optional.of(new MailQuery(text)) : Optional.empty();
  }

  private static boolean isReadable(String text) {
    return text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
  }
}
