package hexmail.testkit.memory;

import hexmail.domain.account.Account;
import hexmail.domain.credential.Scopes;

/// Whom an access token speaks for.
///
/// @param account whose mailbox it opens
/// @param scopes what it may do
public record TokenOwner(Account account, Scopes scopes) {}
