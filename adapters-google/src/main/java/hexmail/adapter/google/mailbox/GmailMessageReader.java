package hexmail.adapter.google.mailbox;

import hexmail.adapter.google.mailbox.GmailCalls.Extent;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.Message;
import hexmail.domain.mailbox.MessageId;
import hexmail.domain.port.MessageReader;
import hexmail.domain.secret.AccessToken;

/// Whole messages at Gmail.
public final class GmailMessageReader implements MessageReader {
  private static final Extent WHOLE =
      new Extent("full", "id,threadId,labelIds,snippet,internalDate,payload");

  private final GmailCalls calls;

  public GmailMessageReader(GmailCalls calls) {
    this.calls = calls;
  }

  @Override
  public MailboxAnswer<Message> read(AccessToken token, MessageId id) {
    return calls.message(token, id, WHOLE, GmailMessageReader::whole);
  }

  private static Message whole(com.google.api.services.gmail.model.Message message) {
    Headers headers = Headers.of(message.getPayload());
    return new Message(
        Summaries.of(message),
        Correspondents.of(headers.all("To")),
        Correspondents.of(headers.all("Cc")),
        Bodies.of(message.getPayload()),
        Attachments.of(message.getPayload()));
  }
}
