package hexmail.domain.port;

import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.ListedConversations;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.message.ConversationId;
import java.util.List;

/// The list of the conversations in the mailbox that the given access opens. Safe for use by many
/// threads; keeps no mail between calls, never refreshes a token, and shares the person's quota of
/// a minute with [Mailbox][hexmail.domain.port.Mailbox]. A call throws
/// [MailboxUnavailable][hexmail.domain.outage.MailboxUnavailable] if there is no usable answer
/// within its deadline or the time left to the access, and
/// [ClientRejected][hexmail.domain.outage.ClientRejected] if the server does not accept our client.
public interface Conversations {
  /// A page of the conversations with a message that matches. Following `next` from page to page
  /// returns each conversation that stays unchanged once. A page may contain fewer than requested,
  /// or none, and still have a next page. A label that does not exist is `NotFound`. A page token
  /// that was issued for another query or label, or by another port, or never, is `Invalid`.
  MailboxAnswer<ListedConversations> list(MailboxAccess access, ListRequest request);

  /// The summaries of `ids`, in their order, each with all of its messages, whether they match or
  /// not. A conversation without messages is left out, and so are ids that only resemble the id of
  /// a conversation. If the content of a message cannot be parsed, its conversation keeps its place
  /// with what is known: the ids, labels and times of its messages. Conversations that the server
  /// does not return now, because it throttles or is too slow, are listed as waiting. Single ones
  /// on which it fails, or which it refuses, are listed as failed. If it returns none at all, that
  /// refusal or failure is the answer. A refused token, or one without the right to read mail, is
  /// the answer for all as soon as one conversation is refused.
  ///
  /// @param ids at most 500
  MailboxAnswer<Summaries<ConversationId, ConversationSummary>> summaries(
      MailboxAccess access, List<ConversationId> ids);
}
