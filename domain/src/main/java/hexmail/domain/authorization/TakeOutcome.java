package hexmail.domain.authorization;

import hexmail.domain.account.AccountId;

/// The result of taking a pending authorization.
public sealed interface TakeOutcome {
  /// The caller received it.
  record Taken(PendingAuthorization pending) implements TakeOutcome {}

  /// Another caller received it before, and the attempt ended in a sign-in.
  record Concluded(AccountId account, ReturnPath returnTo) implements TakeOutcome {}

  /// Another caller received it before, and the attempt has not ended yet.
  record AlreadyTaken() implements TakeOutcome {}

  /// Another caller received it before, and the attempt ended without a sign-in.
  record Failed() implements TakeOutcome {}

  /// None is stored for this state and browser, or it has expired.
  record Unknown() implements TakeOutcome {}
}
