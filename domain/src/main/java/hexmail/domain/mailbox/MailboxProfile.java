package hexmail.domain.mailbox;

import hexmail.domain.account.EmailAddress;
import hexmail.domain.history.HistoryId;
import java.util.Objects;

/// Facts about a whole mailbox.
///
/// @param email its address
/// @param messages the number of messages, including Spam and Bin
/// @param history the current history id: whatever is read of the mailbox later is at least as new
public record MailboxProfile(EmailAddress email, long messages, HistoryId history) {
  public MailboxProfile {
    Objects.requireNonNull(email);
    Objects.requireNonNull(history);
  }
}
