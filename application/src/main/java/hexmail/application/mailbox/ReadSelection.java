package hexmail.application.mailbox;

import hexmail.application.account.ConnectedAccount;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/// Reads messages that a person selected in a list. Safe for use by many threads.
public final class ReadSelection {
  /// The most messages of a selection: the rows of the longest page.
  public static final int MOST = 100;

  private static final Duration SOON = Duration.ofSeconds(2);

  private final IndexedMailbox mailbox;

  public ReadSelection(IndexedMailbox mailbox) {
    this.mailbox = mailbox;
  }

  /// The summaries of `ids`, in their order, without those of messages that are gone. It is all of
  /// them or none: if one cannot be read now, the answer is `Throttled`. A list that was just shown
  /// costs nothing.
  ///
  /// @param ids at most [#MOST]
  public MailboxAnswer<List<MessageSummary>> read(ConnectedAccount account, List<MessageId> ids) {
    if (ids.size() > MOST) {
      throw new IllegalArgumentException("A selection has at most 100 messages");
    }
    return mailbox.rows(account, ids, Urgency.INTERACTIVE).then(ReadSelection::complete);
  }

  private static MailboxAnswer<List<MessageSummary>> complete(
      Rows<MessageId, MessageSummary> rows) {
    List<MessageSummary> known =
        rows.rows().stream().map(Row::known).filter(Objects::nonNull).toList();
    return known.size() == rows.rows().size()
        ? new Found<>(known)
        : new Throttled<>(rows.retryAfter().isPositive() ? rows.retryAfter() : SOON);
  }
}
