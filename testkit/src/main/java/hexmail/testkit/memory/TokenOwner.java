package hexmail.testkit.memory;

import hexmail.domain.account.Account;
import hexmail.domain.credential.Scopes;

/// The owner of an access token.
///
/// @param account whose mailbox it opens
/// @param scopes what it permits
public record TokenOwner(Account account, Scopes scopes) {}
