package hexmail.domain.port;

import hexmail.domain.history.HistoryId;
import hexmail.domain.history.MailboxHistory;
import hexmail.domain.mailbox.LabelCounts;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxProfile;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.message.Label;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.util.List;

/// The mailbox that the given access opens. Safe for use by many threads; keeps no mail between
/// calls. A refused token is answered with `Unauthorized` and never refreshed here.
///
/// All calls of an account share the person's quota of a minute, the more urgent ones first. A
/// `INTERACTIVE` call answers `Throttled` instead of waiting longer than a moment for quota, and so
/// does every call for summaries. Any other `BACKGROUND` call waits.
///
/// Every request to the mail server has a deadline of its own, and an interactive call ends when
/// the access has no time left. A call throws
/// [MailboxUnavailable][hexmail.domain.outage.MailboxUnavailable] if there is no usable answer, and
/// [ClientRejected][hexmail.domain.outage.ClientRejected] if the server does not accept our client.
public interface Mailbox {
  /// A page of matching ids in the order of the server: newest first, although a server may list
  /// some messages a little later. Following `next` from page to page returns each message that
  /// stays in the mailbox once. A page may contain fewer ids than requested, or none, and still
  /// have a next page. A label that does not exist is `NotFound`. A page token that was issued for
  /// another query or label, or never, is `Invalid`.
  MailboxAnswer<MessageIdPage> list(MailboxAccess access, ListRequest request);

  /// The summaries of `ids`, in their order, each with the first recipients. Messages that are gone
  /// are left out, and so are ids that only resemble the id of a message. A message whose content
  /// cannot be parsed keeps its place with what is known: its ids, labels and time. Messages that
  /// the server does not return now, because it throttles or is too slow, are listed as waiting.
  /// Messages alone on which it fails, or which it refuses, are listed as failed. If it returns
  /// none at all, that refusal or failure is the answer. A refused token, or one without the right
  /// to read mail, is the answer for all as soon as one message is refused.
  ///
  /// @param ids at most 500
  MailboxAnswer<Summaries<MessageId, MessageSummary>> summaries(
      MailboxAccess access, List<MessageId> ids);

  /// The changes since `since`, a history id that this mailbox returned before. A change that an
  /// earlier answer contained may be returned once more.
  MailboxAnswer<MailboxHistory> changes(MailboxAccess access, HistoryId since);

  /// All labels, those of Gmail and the person's own, as the person wants to see them. If unread
  /// messages are counted, the inbox, spam, the categories and the person's own labels that are not
  /// hidden have a count, and so has every label that is shown with unread messages only. A count
  /// that cannot be found out is missing. After 50 counts an adapter may leave out the others.
  MailboxAnswer<List<Label>> labels(MailboxAccess access, LabelCounts counts);

  /// Facts about the whole mailbox.
  MailboxAnswer<MailboxProfile> profile(MailboxAccess access);
}
