package hexmail.domain.mailbox;

import hexmail.domain.account.EmailAddress;
import java.util.Objects;

/// What Gmail tells of a whole mailbox.
///
/// @param email its address
/// @param messages how many messages it holds, Spam and Bin included
public record MailboxProfile(EmailAddress email, long messages) {
  public MailboxProfile {
    Objects.requireNonNull(email);
  }
}
