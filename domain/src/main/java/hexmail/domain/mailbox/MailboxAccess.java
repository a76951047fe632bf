package hexmail.domain.mailbox;

import hexmail.domain.account.AccountId;
import hexmail.domain.secret.AccessToken;
import java.util.Objects;

/// Leave to read the mailbox of one person.
///
/// @param account whose mailbox it is; what one person may ask for in a minute is counted under it,
///   whatever token is used
/// @param token what opens the mailbox
/// @param urgency how soon the answer is wanted
public record MailboxAccess(AccountId account, AccessToken token, Urgency urgency) {
  public MailboxAccess {
    Objects.requireNonNull(account);
    Objects.requireNonNull(token);
    Objects.requireNonNull(urgency);
  }
}
