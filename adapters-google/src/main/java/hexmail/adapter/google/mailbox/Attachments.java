package hexmail.adapter.google.mailbox;

import com.google.api.services.gmail.model.MessagePart;
import hexmail.domain.message.Attachment;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the files in a message: parts with a name, and attached messages.
final class Attachments {
  private static final String UNKNOWN_TYPE = "application/octet-stream";

  private Attachments() {}

  /// The files in `payload`, in order.
  static List<Attachment> of(@Nullable MessagePart payload) {
    if (payload == null) {
      return List.of();
    }
    return isNamed(payload) ? List.of(attachment(payload)) : within(payload).toList();
  }

  static boolean isFile(MessagePart part) {
    return isNamed(part) || "message/rfc822".equalsIgnoreCase(part.getMimeType());
  }

  private static Stream<Attachment> within(MessagePart part) {
    return ModelValues.list(part.getParts()).stream()
        .flatMap(inner -> isFile(inner) ? Stream.of(attachment(inner)) : within(inner));
  }

  private static boolean isNamed(MessagePart part) {
    return !ModelValues.text(part.getFilename()).isBlank();
  }

  private static Attachment attachment(MessagePart part) {
    String type = DisplayText.line(ModelValues.text(part.getMimeType()));
    @Nullable Integer bytes = part.getBody() == null ? null : part.getBody().getSize();
    return new Attachment(
        ModelValues.text(part.getPartId()),
        DisplayText.header(ModelValues.text(part.getFilename())),
        type.isEmpty() ? UNKNOWN_TYPE : type,
        bytes == null ? 0 : bytes);
  }
}
