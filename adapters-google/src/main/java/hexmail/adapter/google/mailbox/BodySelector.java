package hexmail.adapter.google.mailbox;

import com.google.api.services.gmail.model.MessagePart;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Selects the parts whose text is shown, in a tree of parts (RFC 2046, section 5.1).
final class BodySelector {
  private static final String HTML = "text/html";

  private BodySelector() {}

  /// One HTML text, or plain texts in order; none for a message without text. Parts whose text
  /// Gmail sends separately are among them.
  static List<MessagePart> of(@Nullable MessagePart payload) {
    return payload == null ? List.of() : chosen(payload);
  }

  static boolean isHtml(MessagePart part) {
    return Attachments.type(part).equals(HTML);
  }

  private static List<MessagePart> chosen(MessagePart part) {
    return switch (Attachments.type(part)) {
      case "multipart/alternative" -> best(part);
      case HTML -> unlessBlank(part);
      case String _ when Attachments.isReadable(part) -> unlessBlank(part);
      default -> joined(readable(part).toList());
    };
  }

  private static List<MessagePart> unlessBlank(MessagePart part) {
    return PartText.isBlank(part) ? List.of() : List.of(part);
  }

  private static Stream<List<MessagePart>> readable(MessagePart part) {
    return read(texts(part));
  }

  private static Stream<MessagePart> texts(MessagePart part) {
    return ModelValues.list(part.getParts()).stream().filter(inner -> !Attachments.isFile(inner));
  }

  private static Stream<List<MessagePart>> read(Stream<MessagePart> parts) {
    return parts.map(BodySelector::chosen).filter(chosen -> !chosen.isEmpty());
  }

  /// Plain text is preferred to HTML, which is then not decoded, and HTML to any other text. Some
  /// senders add an empty plain text, which is not chosen.
  private static List<MessagePart> best(MessagePart part) {
    return read(texts(part).filter(BodySelector::mayHoldPlainText))
        .filter(BodySelector::isPlain)
        .findFirst()
        .or(() -> readable(part).filter(chosen -> !isPlain(chosen)).findFirst())
        .or(() -> readable(part).findFirst())
        .orElseGet(List::of);
  }

  private static boolean mayHoldPlainText(MessagePart part) {
    String type = Attachments.type(part);
    return type.isEmpty() || type.equals("text/plain") || type.startsWith("multipart/");
  }

  /// Plain texts in sequence are joined (mailing lists add footers like this); of a mixture the
  /// first body is selected.
  private static List<MessagePart> joined(List<List<MessagePart>> bodies) {
    if (bodies.size() > 1 && bodies.stream().allMatch(BodySelector::isPlain)) {
      return bodies.stream().flatMap(List::stream).toList();
    }
    return bodies.isEmpty() ? List.of() : bodies.getFirst();
  }

  private static boolean isPlain(List<MessagePart> chosen) {
    return chosen.stream().noneMatch(BodySelector::isHtml);
  }
}
