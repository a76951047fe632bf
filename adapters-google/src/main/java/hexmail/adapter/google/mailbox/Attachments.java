package hexmail.adapter.google.mailbox;

import com.google.api.services.gmail.model.MessagePart;
import hexmail.domain.message.Attachment;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the files in a message: parts with a name, and parts without one that are no text to read.
/// Gmail sends `filename: ""` for the latter (nylas/nylas-nodejs#607). A picture that HTML shows
/// (RFC 2387) is no file: Gmail finds no attachment in such a message either.
final class Attachments {
  private static final String UNKNOWN_TYPE = "application/octet-stream";

  /// Other forms of the HTML, for mail programs that run them and for watches.
  private static final Set<String> OTHER_FORMS = Set.of("text/x-amp-html", "text/watch-html");

  /// Text that programs read.
  private static final Set<String> DATA =
      Set.of(
          "text/calendar", "text/vcard", "text/x-vcard", "text/directory", "text/rfc822-headers");

  private Attachments() {}

  /// The files in `payload`, in order.
  static List<Attachment> of(@Nullable MessagePart payload) {
    if (payload == null) {
      return List.of();
    }
    return isFile(payload) ? List.of(attachment(payload)) : within(payload).toList();
  }

  static boolean isFile(MessagePart part) {
    return isNamed(part) || isDisposedAsFile(part) || !mayBeRead(part);
  }

  /// Whether the part itself, or a part in it, may be text for a person.
  private static boolean mayBeRead(MessagePart part) {
    String type = type(part);
    return type.isEmpty()
        || type.startsWith("multipart/")
        || (type.startsWith("text/") && !DATA.contains(type));
  }

  /// Whether the part is text that is shown to a person.
  static boolean isReadable(MessagePart part) {
    String type = type(part);
    return mayBeRead(part) && !type.startsWith("multipart/") && !OTHER_FORMS.contains(type);
  }

  static String type(MessagePart part) {
    return ModelValues.text(part.getMimeType()).toLowerCase(Locale.ROOT);
  }

  static boolean isDisposedAsFile(MessagePart part) {
    return Headers.of(part)
        .first("Content-Disposition")
        .filter(value -> value.strip().toLowerCase(Locale.ROOT).startsWith("attachment"))
        .isPresent();
  }

  private static Stream<Attachment> within(MessagePart part) {
    boolean related = type(part).equals("multipart/related");
    return ModelValues.list(part.getParts()).stream()
        .filter(inner -> !(related && isShownInText(inner)))
        .flatMap(inner -> isFile(inner) ? Stream.of(attachment(inner)) : within(inner));
  }

  private static boolean isShownInText(MessagePart part) {
    return type(part).startsWith("image/")
        && !isDisposedAsFile(part)
        && Headers.of(part).first("Content-ID").isPresent();
  }

  private static boolean isNamed(MessagePart part) {
    return !ModelValues.text(part.getFilename()).isBlank();
  }

  static Attachment attachment(MessagePart part) {
    String type = DisplayText.line(ModelValues.text(part.getMimeType()));
    @Nullable Integer bytes = part.getBody() == null ? null : part.getBody().getSize();
    return new Attachment(
        ModelValues.text(part.getPartId()),
        DisplayText.header(ModelValues.text(part.getFilename())),
        type.isEmpty() ? UNKNOWN_TYPE : type,
        bytes == null ? 0 : bytes);
  }
}
