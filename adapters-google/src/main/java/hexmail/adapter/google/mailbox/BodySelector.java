package hexmail.adapter.google.mailbox;

import com.google.api.services.gmail.model.MessagePart;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageBody.Html;
import hexmail.domain.message.MessageBody.Nothing;
import hexmail.domain.message.MessageBody.Plain;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Selects the body to show in a tree of parts (RFC 2046, section 5.1).
final class BodySelector {
  private static final String HTML = "text/html";

  private BodySelector() {}

  static MessageBody of(@Nullable MessagePart payload) {
    return payload == null ? new Nothing() : chosen(payload);
  }

  private static MessageBody chosen(MessagePart part) {
    return switch (Attachments.type(part)) {
      case "multipart/alternative" -> best(part);
      case HTML -> of(new Html(BodyDecoder.of(part)));
      case String _ when Attachments.isReadable(part) -> of(new Plain(BodyDecoder.of(part)));
      default -> joined(readable(part).toList());
    };
  }

  private static Stream<MessageBody> readable(MessagePart part) {
    return read(texts(part));
  }

  private static Stream<MessagePart> texts(MessagePart part) {
    return ModelValues.list(part.getParts()).stream().filter(inner -> !Attachments.isFile(inner));
  }

  private static Stream<MessageBody> read(Stream<MessagePart> parts) {
    return parts.map(BodySelector::chosen).filter(body -> !(body instanceof Nothing));
  }

  /// Plain text is preferred to HTML, which is then not decoded, and HTML to any other text. Some
  /// senders add an empty plain text, which `of` maps to `Nothing`.
  private static MessageBody best(MessagePart part) {
    return read(texts(part).filter(BodySelector::mayHoldPlainText))
        .filter(Plain.class::isInstance)
        .findFirst()
        .or(() -> readable(part).filter(Html.class::isInstance).findFirst())
        .or(() -> readable(part).findFirst())
        .orElseGet(Nothing::new);
  }

  private static boolean mayHoldPlainText(MessagePart part) {
    String type = Attachments.type(part);
    return type.isEmpty() || type.equals("text/plain") || type.startsWith("multipart/");
  }

  /// Plain texts in sequence are joined (mailing lists add footers like this); of a mixture the
  /// first body is selected.
  private static MessageBody joined(List<MessageBody> bodies) {
    if (bodies.size() > 1 && bodies.stream().allMatch(Plain.class::isInstance)) {
      return new Plain(
          bodies.stream().map(body -> ((Plain) body).text()).collect(Collectors.joining("\n")));
    }
    return bodies.isEmpty() ? new Nothing() : bodies.getFirst();
  }

  private static MessageBody of(MessageBody body) {
    boolean blank =
        switch (body) {
          case Plain(String text) -> text.isBlank();
          case Html(String markup) -> markup.isBlank();
          case Nothing() -> true;
        };
    return blank ? new Nothing() : body;
  }
}
