package hexmail.testkit.contract.mail;

import hexmail.domain.account.Account;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.message.Label;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.domain.outage.Outage;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The mail of two people, for one test. Both mailboxes are empty and have the server's own labels.
/// The next call of an adapter sees every change made here. The test class that creates a world
/// closes it after the test.
public interface MailWorld {
  /// A person with a mailbox.
  Account ada();

  /// A second person with a mailbox.
  Account grace();

  /// A new permission to read the mail of `owner`.
  MailboxAccess access(Account owner);

  /// A new access token of `owner` without the scope to read mail.
  MailboxAccess accessWithoutRights(Account owner);

  /// From now on the access tokens issued to `owner` so far are refused.
  void refuseTokens(Account owner);

  /// From now on `owner` has no mailbox any more.
  void closeMailbox(Account owner);

  /// From now on the administrator of `owner` lets no application read the mail.
  void blockApplications(Account owner);

  /// Puts a message into the mailbox of `owner`, in the order of its time.
  MessageId deliver(Account owner, TestMessage letter);

  /// Deletes a message permanently.
  void delete(Account owner, MessageId id);

  /// Adds labels to a message and removes others.
  void relabel(Account owner, MessageId id, Set<LabelId> added, Set<LabelId> removed);

  /// The history of the mailbox of `owner` so far expires.
  void expireHistory(Account owner);

  /// Creates a label of `owner`.
  LabelId label(Account owner, String name);

  /// From now on `owner` wants to see this label as it says, whether it has unread messages or not.
  void show(Account owner, Label label);

  /// From now on the server returns content of this message that cannot be parsed, and so does the
  /// content of its conversation as a whole.
  void garble(MessageId id);

  /// Moves the clock forward.
  void later(Duration time);

  /// From now on every call is throttled for `wait`; null ends this.
  void throttle(@Nullable Duration wait);

  /// From now on requests for this message, or for its conversation, are throttled for `wait`.
  void throttle(MessageId id, Duration wait);

  /// From now on the server fails on requests for this message alone, or its conversation alone.
  void fail(MessageId id);

  /// From now on the server rejects our client, which only its operator can fix.
  void rejectClient();

  /// From now on calls fail with `now`; null ends the outage.
  void outage(@Nullable Outage now);
}
