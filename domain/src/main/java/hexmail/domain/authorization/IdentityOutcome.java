package hexmail.domain.authorization;

import hexmail.domain.account.AccountId;
import hexmail.domain.account.Identity;

/// The result of identifying the person who signed in.
public sealed interface IdentityOutcome {
  /// The person is identified.
  record Identified(Identity identity) implements IdentityOutcome {}

  /// Google's answer contains no user id, so there is no key to store anything under.
  record NoUserId() implements IdentityOutcome {}

  /// The id token is missing or invalid, or names another person.
  ///
  /// @param account whose grant it is according to the user information, which nobody signed
  /// @param reason which check failed, in our own words
  record Unproven(AccountId account, String reason) implements IdentityOutcome {}
}
