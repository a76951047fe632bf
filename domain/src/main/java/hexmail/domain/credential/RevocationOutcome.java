package hexmail.domain.credential;

/// The result of revoking a grant at Google.
public sealed interface RevocationOutcome {
  /// Google has revoked the grant.
  record Revoked() implements RevocationOutcome {}

  /// The grant had ended before.
  record AlreadyGone() implements RevocationOutcome {}
}
