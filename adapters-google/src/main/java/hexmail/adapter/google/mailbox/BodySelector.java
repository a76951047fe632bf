package hexmail.adapter.google.mailbox;

import com.google.api.services.gmail.model.MessagePart;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Selects the parts whose text is shown, in a tree of parts (RFC 2046, section 5.1).
final class BodySelector {
  private static final String HTML = "text/html";

  private BodySelector() {}

  /// The texts in order; none for a message without text. Parts whose text Gmail sends separately
  /// are among them.
  static List<MessagePart> of(@Nullable MessagePart payload) {
    if (payload == null) {
      return List.of();
    }
    List<MessagePart> chosen = chosen(payload);
    return chosen.isEmpty() ? namedText(payload).stream().toList() : chosen;
  }

  static boolean isHtml(MessagePart part) {
    return Attachments.type(part).equals(HTML);
  }

  private static List<MessagePart> chosen(MessagePart part) {
    return switch (Attachments.type(part)) {
      case "multipart/alternative" -> best(part);
      case "multipart/related" -> readable(part).findFirst().orElseGet(List::of);
      case String _ when Attachments.isReadable(part) ->
          PartText.isBlank(part) ? List.of() : List.of(part);
      default -> readable(part).flatMap(List::stream).toList();
    };
  }

  private static Stream<List<MessagePart>> readable(MessagePart part) {
    return ModelValues.list(part.getParts()).stream()
        .filter(inner -> !Attachments.isFile(inner))
        .map(BodySelector::chosen)
        .filter(chosen -> !chosen.isEmpty());
  }

  /// HTML is preferred, as mail programs do: some senders add a plain text that only says that
  /// there is HTML. HTML that consists of pictures is shown when there is no other text.
  private static List<MessagePart> best(MessagePart part) {
    List<List<MessagePart>> forms = readable(part).toList();
    return first(forms, form -> form.stream().anyMatch(BodySelector::isHtmlWithWords))
        .or(() -> first(forms, form -> form.stream().allMatch(BodySelector::isPlain)))
        .or(() -> first(forms, form -> form.stream().anyMatch(BodySelector::isHtml)))
        .or(() -> forms.stream().findFirst())
        .orElseGet(List::of);
  }

  private static Optional<List<MessagePart>> first(
      List<List<MessagePart>> forms, Predicate<List<MessagePart>> wanted) {
    return forms.stream().filter(wanted).findFirst();
  }

  private static boolean isHtmlWithWords(MessagePart part) {
    return isHtml(part) && PartText.hasWords(part);
  }

  private static boolean isPlain(MessagePart part) {
    String type = Attachments.type(part);
    return type.isEmpty() || type.equals("text/plain");
  }

  /// The first text with a name that is not attached. Without another text it is what the sender
  /// wrote.
  private static Optional<MessagePart> namedText(MessagePart part) {
    if (Attachments.isReadable(part)) {
      return Attachments.isDisposedAsFile(part) || PartText.isBlank(part)
          ? Optional.empty()
          : Optional.of(part);
    }
    return ModelValues.list(part.getParts()).stream()
        .flatMap(inner -> namedText(inner).stream())
        .findFirst();
  }
}
