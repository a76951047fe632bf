package hexmail.emulator.mime;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A part of a message; the message itself is its root.
///
/// @param id where it stands, as Gmail writes it: empty for the root, then `0`, `1`, `0.1`
/// @param mimeType lower case, `text/plain` when the message does not say
/// @param fileName empty when there is none
/// @param headers in their order, duplicates kept
/// @param body what it holds by itself
/// @param parts the parts in it
public record Part(
    String id,
    String mimeType,
    String fileName,
    List<HeaderField> headers,
    Body body,
    List<Part> parts) {

  public Part {
    headers = List.copyOf(headers);
    parts = List.copyOf(parts);
  }

  /// The content of a part.
  public sealed interface Body {

    /// A multipart has no content of its own.
    record None() implements Body {}

    /// Text to be read with the message, decoded.
    record Text(String text) implements Body {}

    /// A file, or anything else that is not text: its size in bytes after decoding.
    record Attachment(long size) implements Body {}
  }

  /// The value of the first header field of this name, in any case of letters.
  public Optional<String> header(String name) {
    return headers.stream()
        .filter(field -> field.name().equalsIgnoreCase(name))
        .map(HeaderField::value)
        .findFirst();
  }

  /// Shows this part and all parts in it to `visitor`, in the order of the message.
  public void walk(Consumer<Part> visitor) {
    visitor.accept(this);
    parts.forEach(part -> part.walk(visitor));
  }

  /// Whether this part is a file that a person would call an attachment: not a picture shown inside
  /// HTML.
  public boolean isAttachedFile() {
    boolean picture = mimeType.startsWith("image/") && header("Content-ID").isPresent();
    boolean attached = startsWithAttachment(header("Content-Disposition").orElse(null));
    return body instanceof Body.Attachment && !fileName.isEmpty() && (!picture || attached);
  }

  private static boolean startsWithAttachment(@Nullable String disposition) {
    return disposition != null && disposition.regionMatches(true, 0, "attachment", 0, 10);
  }
}
