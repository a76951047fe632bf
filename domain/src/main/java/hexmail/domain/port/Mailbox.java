package hexmail.domain.port;

import hexmail.domain.mailbox.Label;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxProfile;
import hexmail.domain.mailbox.MessageId;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.domain.mailbox.MessageSummary;
import hexmail.domain.secret.AccessToken;
import java.util.List;

/// The mailbox of the person whose access token is given. Safe for use by many threads; keeps
/// nothing between calls. A token that Google refuses is answered with `Unauthorized` and never
/// refreshed here. Calls end within a deadline of their own and throw
/// [MailboxUnavailable][hexmail.domain.outage.MailboxUnavailable] when there is no usable answer.
public interface Mailbox {
  /// A page of the ids that match, newest first. Walking from page to page by `next` meets each
  /// message that stays in the mailbox once. A page may hold fewer ids than asked for, or none, and
  /// still have a next one. A label that does not exist is `NotFound`; a page token that was given
  /// out for another query or label, or never, is `Invalid`.
  MailboxAnswer<MessageIdPage> list(AccessToken token, ListRequest request);

  /// The summaries of `ids`, at most 500, in their order; those of messages that are gone are left
  /// out, and so are ids that only look like a message's. A message whose content cannot be
  /// understood keeps its place with what is known: its ids, labels and time. Any other refusal of
  /// one of them is the answer for all.
  MailboxAnswer<List<MessageSummary>> summaries(AccessToken token, List<MessageId> ids);

  /// All labels, Gmail's own and the person's.
  MailboxAnswer<List<Label>> labels(AccessToken token);

  /// The mailbox as a whole.
  MailboxAnswer<MailboxProfile> profile(AccessToken token);
}
