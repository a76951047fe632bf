package hexmail.domain.message;

/// Whether the person wants to see a label in the navigation.
public sealed interface LabelVisibility {
  /// The label is always shown.
  record Shown() implements LabelVisibility {}

  /// The label is shown while it has unread messages.
  record ShownIfUnread() implements LabelVisibility {}

  /// The label is not shown.
  record Hidden() implements LabelVisibility {}
}
