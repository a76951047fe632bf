package hexmail.domain.mailbox;

/// What is counted when labels are read. A count takes a call for each label.
public enum LabelCounts {
  NONE,
  /// The unread messages of the labels that the navigation shows.
  UNREAD
}
