package hexmail.testkit.contract.mail;

import hexmail.domain.account.Account;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.domain.outage.Outage;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The mail of two people, for one test: both mailboxes are empty, apart from labels of the
/// server's own. What happens here is seen by the next call of an adapter. Whoever makes a world
/// also ends it, after the test.
public interface MailWorld {
  /// A person with a mailbox.
  Account ada();

  /// Another one.
  Account grace();

  /// A new access of `owner` with the right to read mail.
  MailboxAccess access(Account owner);

  /// A new access of `owner` without that right.
  MailboxAccess accessWithoutRights(Account owner);

  /// The access tokens of `owner` that were given out so far are refused from now on.
  void refuseTokens(Account owner);

  /// Puts a message into the mailbox of `owner`, among the others where its time belongs.
  MessageId deliver(Account owner, TestMessage letter);

  /// Deletes a message for good.
  void delete(Account owner, MessageId id);

  /// Gives labels to a message and takes others from it.
  void relabel(Account owner, MessageId id, Set<LabelId> added, Set<LabelId> removed);

  /// What has happened in the mailbox of `owner` so far can be told no more.
  void expireHistory(Account owner);

  /// Makes a label of the person's own.
  LabelId label(Account owner, String name);

  /// From now on the far side says of the content of this message nothing that can be understood.
  void garble(MessageId id);

  /// Lets time go by.
  void later(Duration time);

  /// From now on every call is asked to wait so long; with null none is.
  void throttle(@Nullable Duration wait);

  /// From now on whoever asks for this message is asked to wait so long.
  void throttle(MessageId id, Duration wait);

  /// From now on the far side does not serve our client, which only its operator can mend.
  void rejectClient();

  /// From now on calls end like this; with null they are answered again.
  void outage(@Nullable Outage now);
}
