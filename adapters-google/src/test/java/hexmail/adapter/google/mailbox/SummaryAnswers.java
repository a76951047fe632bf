package hexmail.adapter.google.mailbox;

import hexmail.adapter.google.fixture.StubGoogle.Answer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Answers of Gmail with messages, and the summaries that are read from them.
final class SummaryAnswers {
  private SummaryAnswers() {}

  static Answer message(String id) {
    return Answer.json(
        200,
        """
        {"id":"%s","threadId":"t1","labelIds":["INBOX","UNREAD"],"internalDate":"1764000000000",
         "snippet":"Fish &amp; chips &#39;now&#39;",
         "payload":{"mimeType":"multipart/mixed","filename":"",
           "headers":[{"name":"from","value":"\\"Lovelace, Ada\\" <ada@example.com>"},
                      {"name":"SUBJECT","value":"Hello"}],
           "parts":[{"mimeType":"text/plain","filename":""},
                    {"mimeType":"application/pdf","filename":"a.pdf"}]}}
        """
            .formatted(id));
  }

  static MessageSummary summary(String id) {
    return new MessageSummary(
        new MessageId(id),
        new ConversationId("t1"),
        new Correspondent("Lovelace, Ada", "ada@example.com"),
        "Hello",
        "Fish & chips 'now'",
        Instant.ofEpochMilli(1_764_000_000_000L),
        Set.of(LabelId.INBOX, LabelId.UNREAD),
        true);
  }

  static Found<Summaries<MessageId, MessageSummary>> all(MessageSummary... summaries) {
    return new Found<>(Summaries.all(List.of(summaries)));
  }

  static List<MessageId> ids(String... ids) {
    return Stream.of(ids).map(MessageId::new).toList();
  }

  static Answer error(int status, String reason) {
    return Answer.error(status, reason, "Something");
  }

  static Outage outage(Runnable call) {
    try {
      call.run();
    } catch (MailboxUnavailable unavailable) {
      return unavailable.outage();
    }
    throw new AssertionError("There was an answer");
  }
}
