package hexmail.adapter.google.mailbox;

import com.google.api.services.gmail.model.Message;
import com.google.api.services.gmail.model.MessagePart;
import hexmail.adapter.google.call.GmailCalls;
import hexmail.adapter.google.call.GmailRequest;
import hexmail.adapter.google.call.ItemQuery;
import hexmail.adapter.google.call.ItemType;
import hexmail.adapter.google.policy.Deadline;
import hexmail.adapter.google.policy.GmailMethod;
import hexmail.adapter.google.policy.QuotaClass;
import hexmail.adapter.google.transport.Base64Json;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Invalid;
import hexmail.domain.mailbox.MailboxAnswer.NotFound;
import hexmail.domain.message.ContentStream;
import hexmail.domain.message.MessageId;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Opens parts and sources of messages. A part is looked up in the structure of its message: its
/// content is there when it is a small text, and separate otherwise.
final class PartReader {
  private static final ItemQuery<MessageId, Message, Message> STRUCTURE =
      new ItemQuery<>(
          ItemType.MESSAGE,
          QuotaClass.CONTENT,
          "full",
          "id,payload(partId,mimeType,body,parts)",
          ContentReader.LIMITS,
          Found::new);

  private final GmailCalls calls;
  private final PartPlaces places;

  PartReader(GmailCalls calls, PartPlaces places) {
    this.calls = calls;
    this.places = places;
  }

  MailboxAnswer<ContentStream> part(MailboxAccess access, MessageId id, String partId) {
    Deadline deadline = calls.contentDeadline(access);
    Optional<String> known = places.find(access.account(), id, partId);
    if (known.isPresent()) {
      MailboxAnswer<ContentStream> answer = separate(access, id, known.get(), deadline);
      if (!isRefused(answer)) {
        return answer;
      }
    }
    MailboxAnswer<Message> structure = calls.item(access, id, STRUCTURE, deadline).answer();
    return structure instanceof Invalid<?>
        ? new NotFound<>()
        : structure.then(message -> {
          places.remember(access.account(), id, message.getPayload());
          return opened(access, id, find(message.getPayload(), partId), deadline);
        });
  }

  private static @Nullable MessagePart find(@Nullable MessagePart payload, String partId) {
    List<MessagePart> found = new ArrayList<>();
    PartPlaces.walk(
        payload,
        part -> {
          boolean multipart = Attachments.type(part).startsWith("multipart/");
          if (!multipart && partId.equals(ModelValues.text(part.getPartId()))) {
            found.add(part);
          }
        });
    return found.isEmpty() ? null : found.getFirst();
  }

  private MailboxAnswer<ContentStream> opened(
      MailboxAccess access, MessageId id, @Nullable MessagePart part, Deadline deadline) {
    if (part == null) {
      return new NotFound<>();
    }
    @Nullable String separate = PartText.separateId(part);
    if (separate == null) {
      return new Found<>(GmailContent.withinMessage(within(part)));
    }
    MailboxAnswer<ContentStream> answer = separate(access, id, separate, deadline);
    return isRefused(answer) ? new NotFound<>() : answer;
  }

  private static byte[] within(MessagePart part) {
    return PartText.whole(part)
        .orElseThrow(
            () -> new MailboxUnavailable(Outage.GARBLED, "Gmail: a part that is not all there"));
  }

  private static boolean isRefused(MailboxAnswer<ContentStream> answer) {
    return answer instanceof Invalid<?> || answer instanceof NotFound<?>;
  }

  private MailboxAnswer<ContentStream> separate(
      MailboxAccess access, MessageId id, String attachmentId, Deadline deadline) {
    return calls
        .open(
            access,
            attachment(id.value(), attachmentId).with("fields", "size,data"),
            "data",
            deadline)
        .then(json -> new Found<>(GmailContent.ofAttachment(json)));
  }

  /// The request for an attachment.
  static GmailRequest attachment(String message, String attachmentId) {
    String path =
        "messages/"
            + message
            + "/attachments/"
            + URLEncoder.encode(attachmentId, StandardCharsets.UTF_8);
    return GmailRequest.of(GmailMethod.ATTACHMENT, QuotaClass.CONTENT, path);
  }

  MailboxAnswer<ContentStream> source(MailboxAccess access, MessageId id) {
    GmailRequest request =
        GmailRequest.of(GmailMethod.MESSAGE, QuotaClass.CONTENT, "messages/" + id.value())
            .with("format", "raw")
            .with("fields", "id,raw");
    MailboxAnswer<Base64Json> answer =
        calls.open(access, request, "raw", calls.contentDeadline(access));
    return answer instanceof Invalid<?> ? new NotFound<>() : answer.then(json -> source(json, id));
  }

  /// Gmail parses ids as numbers, and so finds messages under ids that are not theirs.
  private static MailboxAnswer<ContentStream> source(Base64Json json, MessageId id) {
    ContentStream source = GmailContent.ofSource(json);
    if (json.before("id").filter(other -> !other.equals(id.value())).isPresent()) {
      source.close();
      return new NotFound<>();
    }
    return new Found<>(source);
  }
}
