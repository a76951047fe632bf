package hexmail.domain.message;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A label of a mailbox.
///
/// @param id its key
/// @param name the name that Gmail shows; for Gmail's own labels the same as the id. Labels are
///   nested by `/` in their names
/// @param own whether the person created it
/// @param visibility whether the person wants to see it in the navigation
/// @param color the colours that the person chose; null if none
/// @param unread how many unread messages it has; null if that is not known
public record Label(
    LabelId id,
    String name,
    boolean own,
    LabelVisibility visibility,
    @Nullable LabelColor color,
    @Nullable Integer unread) {
  private static final Set<LabelId> COUNTED = Set.of(LabelId.INBOX, LabelId.SPAM);

  public Label {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(visibility);
  }

  /// A label whose messages are not counted.
  public Label(
      LabelId id,
      String name,
      boolean own,
      LabelVisibility visibility,
      @Nullable LabelColor color) {
    this(id, name, own, visibility, color, null);
  }

  /// A label that is always shown, without colours.
  public Label(LabelId id, String name, boolean own) {
    this(id, name, own, new LabelVisibility.Shown(), null);
  }

  /// The same label with another visibility.
  public Label with(LabelVisibility other) {
    return new Label(id, name, own, other, color, unread);
  }

  /// The same label with that many unread messages; null if it is not known how many.
  public Label withUnread(@Nullable Integer messages) {
    return new Label(id, name, own, visibility, color, messages);
  }

  /// Whether its unread messages are worth a count: if the navigation may show it, and messages
  /// under it are unread now and then. Categories have their own place there, whatever Gmail's list
  /// of labels shows.
  public boolean isCounted() {
    return switch (visibility) {
      case LabelVisibility.Shown() -> own || COUNTED.contains(id) || id.isCategory();
      case LabelVisibility.ShownIfUnread() -> true;
      case LabelVisibility.Hidden() -> id.isCategory();
    };
  }

  /// Whether the navigation shows it now. Nothing unread disappears: a label of which it is not
  /// known counts as having unread messages.
  public boolean isShown() {
    return switch (visibility) {
      case LabelVisibility.Shown() -> true;
      case LabelVisibility.ShownIfUnread() -> unread == null || unread > 0;
      case LabelVisibility.Hidden() -> false;
    };
  }
}
