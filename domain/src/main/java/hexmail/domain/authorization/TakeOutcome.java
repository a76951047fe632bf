package hexmail.domain.authorization;

import hexmail.domain.account.AccountId;

/// What became of asking for a pending authorization.
public sealed interface TakeOutcome {
  /// The caller is the one that received it.
  record Taken(PendingAuthorization pending) implements TakeOutcome {}

  /// Somebody received it before, and that attempt ended in a sign-in.
  record Concluded(AccountId account, ReturnPath returnTo) implements TakeOutcome {}

  /// Somebody received it before, and that attempt has not ended in a sign-in.
  record AlreadyTaken() implements TakeOutcome {}

  /// There is none for this state and browser, or it has expired.
  record Unknown() implements TakeOutcome {}
}
