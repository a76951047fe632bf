package hexmail.domain.search;

import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.message.LabelId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A search under the name that the person gave it.
///
/// @param name 1 to 100 characters without blanks at either end and without control characters
/// @param query not empty
/// @param label the one label to search under; null searches all mail
public record SavedSearch(String name, MailQuery query, @Nullable LabelId label) {
  public static final int LONGEST_NAME = 100;

  public SavedSearch {
    name = name.strip();
    Objects.requireNonNull(query);
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "A name has 1 to 100 characters and no control characters");
    }
    if (query.text().isEmpty()) {
      throw new IllegalArgumentException("A saved search looks for something");
    }
  }

  /// The name in untrusted text; empty if it cannot be one.
  public static Optional<String> parseName(String text) {
    String name = text.strip();
    return isName(name) ? Optional.of(name) : Optional.empty();
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && name.length() <= LONGEST_NAME
        && name.chars().noneMatch(Character::isISOControl);
  }
}
