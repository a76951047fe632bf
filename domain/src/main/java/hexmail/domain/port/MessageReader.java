package hexmail.domain.port;

import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.Message;
import hexmail.domain.mailbox.MessageId;
import hexmail.domain.secret.AccessToken;

/// Whole messages of the person whose access token is given. Safe for use by many threads; keeps
/// nothing between calls, never refreshes a token, and throws
/// [MailboxUnavailable][hexmail.domain.outage.MailboxUnavailable] when there is no usable answer
/// within its deadline.
public interface MessageReader {
  /// The message `id`, in text and HTML as it was sent; `NotFound` when it is gone or somebody
  /// else's. One whose content cannot be understood is no usable answer.
  MailboxAnswer<Message> read(AccessToken token, MessageId id);
}
