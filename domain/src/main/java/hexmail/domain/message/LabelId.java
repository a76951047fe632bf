package hexmail.domain.message;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// Identifies a label in its mailbox. Gmail's own labels have fixed ids.
///
/// @param value 1 to 255 visible ASCII characters
public record LabelId(String value) {
  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");
  private static final Pattern CATEGORY = Pattern.compile("CATEGORY_[A-Z]+");

  public static final LabelId INBOX = new LabelId("INBOX");
  public static final LabelId UNREAD = new LabelId("UNREAD");
  public static final LabelId STARRED = new LabelId("STARRED");
  public static final LabelId IMPORTANT = new LabelId("IMPORTANT");
  public static final LabelId SENT = new LabelId("SENT");
  public static final LabelId DRAFT = new LabelId("DRAFT");
  public static final LabelId SPAM = new LabelId("SPAM");
  public static final LabelId TRASH = new LabelId("TRASH");

  public LabelId {
    Objects.requireNonNull(value);
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("A label id has 1 to 255 visible ASCII characters");
    }
  }

  /// Whether it is one of the categories that Gmail sorts mail into.
  public boolean isCategory() {
    return CATEGORY.matcher(value).matches();
  }

  /// Parses untrusted text; empty if it cannot be the id of a label.
  public static Optional<LabelId> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new LabelId(text)) : Optional.empty();
  }
}
