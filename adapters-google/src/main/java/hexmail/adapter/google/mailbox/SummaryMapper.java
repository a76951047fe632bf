package hexmail.adapter.google.mailbox;

import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.Thread;
import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.NotFound;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Maps Gmail's messages to summaries.
final class SummaryMapper {
  private SummaryMapper() {}

  /// The summary of a message whose content cannot be parsed.
  static MessageSummary bare(Message message) {
    MessageId id = new MessageId(ModelValues.required(message.getId()));
    // Ids of messages and conversations have the same form.
    String conversation =
        MessageId.parse(ModelValues.text(message.getThreadId())).orElse(id).value();
    return new MessageSummary(
        id,
        new ConversationId(conversation),
        Correspondent.UNKNOWN,
        "",
        "",
        receivedAt(message.getInternalDate()),
        labels(message),
        false);
  }

  static MessageSummary of(Message message) {
    MessageId id = new MessageId(ModelValues.required(message.getId()));
    Headers headers = Headers.of(message.getPayload());
    return new MessageSummary(
        id,
        new ConversationId(Optional.ofNullable(message.getThreadId()).orElse(id.value())),
        Correspondents.sender(headers.all("From")),
        Correspondents.of(headers.all("To")),
        headers.first("Subject").map(DisplayText::header).orElse(""),
        DisplayText.snippet(ModelValues.text(message.getSnippet())),
        receivedAt(message.getInternalDate()),
        labels(message),
        !Attachments.of(message.getPayload()).isEmpty());
  }

  /// The summary of a conversation, with what is known of messages whose content cannot be parsed;
  /// `NotFound` if it has no messages.
  static MailboxAnswer<ConversationSummary> of(Thread thread) {
    List<MessageSummary> messages =
        ModelValues.list(thread.getMessages()).stream().map(SummaryMapper::ofAny).toList();
    return messages.isEmpty()
        ? new NotFound<>()
        : new Found<>(
            new ConversationSummary(
                new ConversationId(ModelValues.required(thread.getId())),
                HistoryReader.point(thread.getHistoryId()),
                messages));
  }

  private static MessageSummary ofAny(Message message) {
    try {
      return of(message);
    } catch (IllegalArgumentException garbled) {
      return bare(message);
    }
  }

  /// Gmail always sends it; without it a message is sorted as the oldest.
  private static Instant receivedAt(@Nullable Long milliseconds) {
    return milliseconds == null ? Instant.EPOCH : Instant.ofEpochMilli(milliseconds);
  }

  private static Set<LabelId> labels(Message message) {
    return ModelValues.list(message.getLabelIds()).stream()
        .flatMap(id -> LabelId.parse(id).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
