package hexmail.adapter.google.mailbox;

import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.Thread;
import hexmail.adapter.google.call.ItemQuery;
import hexmail.adapter.google.call.ItemType;
import hexmail.adapter.google.policy.QuotaClass;
import hexmail.adapter.google.transport.BodyLimits;
import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.util.function.Function;

/// What is read of the messages and conversations of a list.
///
/// `format=full` under a mask costs the same quota as `format=metadata`, and only it has the names
/// of files, which the paperclip depends on; header fields tell files from pictures in the text.
final class SummaryQueries {
  /// Masks cannot recurse; deeper parts than these are ignored.
  private static final String FIELDS =
      "id,threadId,labelIds,snippet,internalDate,payload(headers,mimeType,filename,"
          + "parts(mimeType,filename,headers,parts(mimeType,filename,headers,"
          + "parts(mimeType,filename,headers,parts(mimeType,filename,headers)))))";

  private static final String BARE_FIELDS = "id,threadId,labelIds,internalDate";

  static final ItemQuery<MessageId, Message, MessageSummary> MESSAGE =
      message("full", FIELDS, SummaryMapper::of);
  static final ItemQuery<MessageId, Message, MessageSummary> BARE_MESSAGE =
      message("minimal", BARE_FIELDS, SummaryMapper::bare);
  static final ItemQuery<ConversationId, Thread, ConversationSummary> CONVERSATION =
      conversation("full", FIELDS);
  static final ItemQuery<ConversationId, Thread, ConversationSummary> BARE_CONVERSATION =
      conversation("minimal", BARE_FIELDS);

  private SummaryQueries() {}

  private static ItemQuery<MessageId, Message, MessageSummary> message(
      String format, String fields, Function<Message, MessageSummary> mapper) {
    return new ItemQuery<>(
        ItemType.MESSAGE,
        QuotaClass.SUMMARIES,
        format,
        fields,
        BodyLimits.USUAL,
        message -> new Found<>(mapper.apply(message)));
  }

  private static ItemQuery<ConversationId, Thread, ConversationSummary> conversation(
      String format, String fields) {
    return new ItemQuery<>(
        ItemType.CONVERSATION,
        QuotaClass.SUMMARIES,
        format,
        "id,historyId,messages(" + fields + ")",
        BodyLimits.USUAL,
        SummaryMapper::of);
  }
}
