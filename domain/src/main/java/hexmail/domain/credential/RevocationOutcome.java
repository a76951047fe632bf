package hexmail.domain.credential;

/// What became of giving a grant back to Google.
public sealed interface RevocationOutcome {
  /// Google has ended the grant now.
  record Revoked() implements RevocationOutcome {}

  /// Google had ended it before.
  record AlreadyGone() implements RevocationOutcome {}
}
