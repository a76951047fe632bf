package hexmail.application.mailbox;

import hexmail.application.account.AccessTokens;
import hexmail.domain.account.AccountId;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.domain.mailbox.PageToken;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.port.Mailbox;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lists one page of a mailbox (the guide's `ListMessages`, a page at a time).
public final class ListMessages {
  private final Mailbox mailbox;
  private final AccessTokens tokens;

  public ListMessages(Mailbox mailbox, AccessTokens tokens) {
    this.mailbox = mailbox;
    this.tokens = tokens;
  }

  /// A page of rows, newest first.
  public record Page(List<MessageSummary> messages, @Nullable PageToken next) {
    public Page {
      messages = List.copyOf(messages);
    }
  }

  public MailboxAnswer<Page> list(AccountId account, ListRequest request) {
    return tokens
        .call(account, Urgency.WAITED_FOR, access -> mailbox.list(access, request))
        .then(ids -> summarise(account, ids));
  }

  private MailboxAnswer<Page> summarise(AccountId account, MessageIdPage ids) {
    if (ids.ids().isEmpty()) {
      return new Found<>(new Page(List.of(), ids.next()));
    }
    return tokens
        .call(account, Urgency.WAITED_FOR, access -> mailbox.summaries(access, ids.ids()))
        .then(summaries -> new Found<>(new Page(summaries.found(), ids.next())));
  }
}
