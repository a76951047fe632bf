package hexmail.application.mailbox;

import hexmail.application.account.AccessTokens;
import hexmail.application.account.ConnectedAccount;
import hexmail.domain.history.HistoryId;
import hexmail.domain.history.MailboxHistory;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.port.Mailbox;
import hexmail.domain.port.MailboxIndex;
import java.util.List;
import java.util.Optional;

/// Looks whether a mailbox has changed. Safe for use by many threads.
public final class WatchMailbox {
  private final Mailbox mailbox;
  private final MailboxIndex index;
  private final AccessTokens tokens;

  public WatchMailbox(Mailbox mailbox, MailboxIndex index, AccessTokens tokens) {
    this.mailbox = mailbox;
    this.index = index;
    this.tokens = tokens;
  }

  /// Whether the mailbox has changed since the point `seen`, by one call for the history (2 units).
  /// The call is made while the quota is at ease; else the answer is `Throttled`. It is made for as
  /// long as somebody watches, so the credential is read each time, and the end of a grant is
  /// noticed. The index does not follow: the page that is shown then has to ask for the changes in
  /// any case.
  ///
  /// @param seen absent if no page was shown
  public MailboxAnswer<MailboxLook> look(ConnectedAccount account, Optional<HistoryId> seen) {
    ConnectedAccount watched = account.unhurried();
    tokens.reread(watched);
    return seen.map(point ->
            tokens
                .call(watched, Urgency.SPECULATIVE, access -> mailbox.changes(access, point))
                .then(history ->
                    switch (history) {
                      case MailboxHistory.Changes(var changes, HistoryId until) ->
                          new Found<>(new MailboxLook(until, !changes.isEmpty()));
                      case MailboxHistory.Expired() -> begin(watched);
                    }))
        .orElseGet(() -> begin(watched));
  }

  private MailboxAnswer<MailboxLook> begin(ConnectedAccount account) {
    return tokens
        .call(account, Urgency.SPECULATIVE, mailbox::profile)
        .then(profile -> new Found<>(new MailboxLook(profile.history(), true)));
  }

  /// The point in history that the index has reached; empty if no page was shown. Makes no call.
  public Optional<HistoryId> known(ConnectedAccount account) {
    return Optional.ofNullable(index.find(account.id(), List.of()).at());
  }
}
