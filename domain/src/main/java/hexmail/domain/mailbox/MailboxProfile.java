package hexmail.domain.mailbox;

import hexmail.domain.account.EmailAddress;
import hexmail.domain.history.HistoryId;
import java.util.Objects;

/// What Gmail tells of a whole mailbox.
///
/// @param email its address
/// @param messages how many messages it holds, Spam and Bin included
/// @param history where its history stands: whatever is read of the mailbox later is at least as
///   new
public record MailboxProfile(EmailAddress email, long messages, HistoryId history) {
  public MailboxProfile {
    Objects.requireNonNull(email);
    Objects.requireNonNull(history);
  }
}
