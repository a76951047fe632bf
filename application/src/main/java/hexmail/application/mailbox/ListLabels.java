package hexmail.application.mailbox;

import hexmail.application.account.AccessTokens;
import hexmail.domain.account.AccountId;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.message.Label;
import hexmail.domain.port.Mailbox;
import java.util.List;

/// Lists the labels of a mailbox.
public final class ListLabels {
  private final Mailbox mailbox;
  private final AccessTokens tokens;

  public ListLabels(Mailbox mailbox, AccessTokens tokens) {
    this.mailbox = mailbox;
    this.tokens = tokens;
  }

  public MailboxAnswer<List<Label>> list(AccountId account) {
    return tokens.call(account, Urgency.WAITED_FOR, mailbox::labels);
  }
}
