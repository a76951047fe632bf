package hexmail.domain.port;

import hexmail.domain.history.HistoryId;
import hexmail.domain.history.MailboxHistory;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxProfile;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.message.Label;
import hexmail.domain.message.MessageId;
import java.util.List;

/// The mailbox of the person whose access is given. Safe for use by many threads; keeps nothing of
/// the mail between calls. A token that is refused is answered with `Unauthorized` and never
/// refreshed here. What a person may ask for in a minute is shared by all calls of the account, the
/// more urgent first: a call that is waited for answers `Throttled` when it would have to wait
/// longer than a moment, and so do summaries in any case; any other call in the background waits.
/// Every exchange with the far side ends within a deadline of its own, and
/// [MailboxUnavailable][hexmail.domain.outage.MailboxUnavailable] is thrown when there is no usable
/// answer, [ClientRejected][hexmail.domain.outage.ClientRejected] when the far side does not serve
/// our client.
public interface Mailbox {
  /// A page of the ids that match, newest first. Walking from page to page by `next` meets each
  /// message that stays in the mailbox once. A page may hold fewer ids than asked for, or none, and
  /// still have a next one. A label that does not exist is `NotFound`; a page token that was given
  /// out for another query or label, or never, is `Invalid`.
  MailboxAnswer<MessageIdPage> list(MailboxAccess access, ListRequest request);

  /// The summaries of `ids`, at most 500, in their order; those of messages that are gone are left
  /// out, and so are ids that only look like a message's. A message whose content cannot be
  /// understood keeps its place with what is known: its ids, labels and time. Messages that the far
  /// side does not tell of now, because it asks to wait or fails, are named as waiting; when it
  /// tells of none at all, that is the answer. Any other refusal of one of them is the answer for
  /// all.
  MailboxAnswer<Summaries> summaries(MailboxAccess access, List<MessageId> ids);

  /// What has happened since `since`, a point that this mailbox has told of. A change that an
  /// earlier answer has told already may be told once more.
  MailboxAnswer<MailboxHistory> changes(MailboxAccess access, HistoryId since);

  /// All labels, Gmail's own and the person's.
  MailboxAnswer<List<Label>> labels(MailboxAccess access);

  /// The mailbox as a whole.
  MailboxAnswer<MailboxProfile> profile(MailboxAccess access);
}
