package hexmail.adapter.google.mailbox;

import com.google.api.services.gmail.model.Message;
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

/// Rows out of Gmail's messages.
final class SummaryMapper {
  private SummaryMapper() {}

  /// What can be known of a message whose content makes no sense.
  static MessageSummary bare(Message message) {
    MessageId id = new MessageId(ModelValues.required(message.getId()));
    // The ids of messages and conversations have one form.
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
        from(headers),
        headers.first("Subject").map(DisplayText::header).orElse(""),
        DisplayText.line(DisplayText.withoutEntities(ModelValues.text(message.getSnippet()))),
        receivedAt(message.getInternalDate()),
        labels(message),
        !Attachments.of(message.getPayload()).isEmpty());
  }

  /// Of several senders the first one that has an address.
  private static Correspondent from(Headers headers) {
    List<Correspondent> senders = Correspondents.of(headers.all("From"));
    return senders.stream()
        .filter(sender -> !sender.address().isEmpty())
        .findFirst()
        .or(() -> senders.stream().findFirst())
        .orElse(Correspondent.UNKNOWN);
  }

  /// Gmail always tells it; a server that does not gets its mail shown as the oldest of all.
  private static Instant receivedAt(@Nullable Long milliseconds) {
    return milliseconds == null ? Instant.EPOCH : Instant.ofEpochMilli(milliseconds);
  }

  private static Set<LabelId> labels(Message message) {
    return ModelValues.list(message.getLabelIds()).stream()
        .flatMap(id -> LabelId.parse(id).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
