package hexmail.domain.message;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A label of a mailbox.
///
/// @param id its key
/// @param name the name that Gmail shows; for Gmail's own labels the same as the id. Labels are
///   nested by `/` in their names
/// @param own whether the person created it
/// @param visibility whether the person wants to see it in the navigation
/// @param color the colours that the person chose; null if none
public record Label(
    LabelId id, String name, boolean own, LabelVisibility visibility, @Nullable LabelColor color) {
  public Label {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(visibility);
  }

  /// A label that is always shown, without colours.
  public Label(LabelId id, String name, boolean own) {
    this(id, name, own, new LabelVisibility.Shown(), null);
  }

  /// The same label with another visibility.
  public Label with(LabelVisibility other) {
    return new Label(id, name, own, other, color);
  }

  /// Whether the navigation shows it now.
  public boolean isShown() {
    return switch (visibility) {
      case LabelVisibility.Shown() -> true;
      case LabelVisibility.ShownIfUnread(boolean unread) -> unread;
      case LabelVisibility.Hidden() -> false;
    };
  }
}
