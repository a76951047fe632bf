package hexmail.domain.mailbox;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// The start of the next page of a list. Valid only for the query and label that it was issued for.
///
/// @param value 1 to 512 visible ASCII characters
public record PageToken(String value) {
  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,512}");

  public PageToken {
    Objects.requireNonNull(value);
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("A page token has 1 to 512 visible ASCII characters");
    }
  }

  /// Parses untrusted text; empty if it cannot be a page token.
  public static Optional<PageToken> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new PageToken(text)) : Optional.empty();
  }
}
