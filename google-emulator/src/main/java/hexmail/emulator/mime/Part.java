package hexmail.emulator.mime;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A part of a message; the message itself is its root.
///
/// @param id Gmail's id of the part: empty for the root, then `0`, `1`, `0.1`
/// @param mimeType in lower case; `text/plain` when the message has none
/// @param fileName empty when there is none
/// @param headers in their order, duplicates kept
/// @param body its own content
/// @param parts the parts inside it
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

    /// Decoded text that is shown with the message.
    record Text(String text) implements Body {}

    /// A file or other content that is not text, with its size in bytes after decoding.
    record Attachment(long size) implements Body {}
  }

  /// The value of the first header field of this name, in any case of letters.
  public Optional<String> header(String name) {
    return headers.stream()
        .filter(field -> field.name().equalsIgnoreCase(name))
        .map(HeaderField::value)
        .findFirst();
  }

  /// Passes this part and all parts inside it to `visitor`, in the order of the message.
  public void walk(Consumer<Part> visitor) {
    visitor.accept(this);
    parts.forEach(part -> part.walk(visitor));
  }

  /// Whether this part is an attachment to a reader, and not a picture inside HTML.
  public boolean isAttachedFile() {
    boolean picture = mimeType.startsWith("image/") && header("Content-ID").isPresent();
    boolean attached = startsWithAttachment(header("Content-Disposition").orElse(null));
    return body instanceof Body.Attachment && (!picture || attached);
  }

  private static boolean startsWithAttachment(@Nullable String disposition) {
    return disposition != null && disposition.regionMatches(true, 0, "attachment", 0, 10);
  }
}
