package hexmail.adapter.google.policy;

/// How much of a person's minute a call may use: what is dear and can come later leaves some of it
/// to the others. What runs in the background uses no more than rows do.
public enum QuotaClass {
  /// The rows of lists, which may fill in later.
  ROWS,
  /// What somebody has chosen to read, which nothing can stand in for.
  READING,
  /// Which messages there are and what has become of them: without it nothing can be shown.
  FINDING
}
