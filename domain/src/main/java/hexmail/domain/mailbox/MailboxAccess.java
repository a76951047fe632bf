package hexmail.domain.mailbox;

import hexmail.domain.account.AccountId;
import hexmail.domain.secret.AccessToken;
import java.util.Objects;

/// Permission to read one account's mailbox.
///
/// @param account the owner of the mailbox; all calls count against its quota, whatever token they
///   use
/// @param token opens the mailbox
/// @param urgency how soon the answer is wanted
public record MailboxAccess(AccountId account, AccessToken token, Urgency urgency) {
  public MailboxAccess {
    Objects.requireNonNull(account);
    Objects.requireNonNull(token);
    Objects.requireNonNull(urgency);
  }
}
