package hexmail.domain.authorization;

import hexmail.domain.account.Identity;

/// What became of asking who signed in.
public sealed interface IdentityOutcome {
  /// The person is known.
  record Identified(Identity identity) implements IdentityOutcome {}

  /// Google's answer names no user id, so there is nobody to store anything for.
  record NoUserId() implements IdentityOutcome {}

  /// The id token is missing, invalid, or speaks of somebody else.
  ///
  /// @param reason which check failed, in our own words
  record Unproven(String reason) implements IdentityOutcome {}
}
